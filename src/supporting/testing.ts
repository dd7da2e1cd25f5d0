/** Builders for the tests of this stage and of those after it: a program with its people, a pair, a charter. */
import { aManager, anOrganization, aPerson, hasRole } from '../people/testing.ts';
import { people } from '../people/stage.ts';
import { planning } from '../planning/stage.ts';
import { aProgram, type PlannedProgram, type PlannedTrack } from '../planning/testing.ts';
import { registration } from '../registration/stage.ts';
import { aRegistration } from '../registration/testing.ts';
import { pairing } from '../pairing/stage.ts';
import { aMatch } from '../pairing/testing.ts';
import { scheduling } from '../scheduling/stage.ts';
import type { PersonActor } from '../platform/actor.ts';
import type { InputOf } from '../platform/command.ts';
import type { Stage } from '../platform/stage.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import { saveCharter } from './charter/save-charter.ts';
import { signCharter } from './charter/sign-charter.ts';
import { supporting } from './stage.ts';

/** Everything up to and with this stage. */
export const stagesToSupporting: Stage[] = [people, planning, registration, pairing, scheduling, supporting];

export const hour = 3_600_000;
export const day = 24 * hour;

const letters = ['Metrics', 'Identify Pain', 'Champion'];

/** Six levels, as the sales blueprint has them. */
export const competencies = [
  {
    key: 'sales',
    name: 'Sales letters',
    competencies: letters.map((name) => ({
      key: name.toLowerCase().replace(' ', '-'),
      letter: name[0] as string,
      name,
      says: `How well somebody does ${name}.`,
      levels: ['Nothing', 'Idea', 'Prompted', 'Unprompted', 'Well', 'Teaches'],
    })),
  },
];

export interface Cast {
  organization: { id: string };
  program: PlannedProgram;
  cara: PersonActor;
  vera: PersonActor;
  mo: PersonActor;
  mia: PersonActor;
  /** A participant of the program who is not of the pair. */
  tea: PersonActor;
  match: string;
}

const skillTrack: PlannedTrack = {
  key: 'skill',
  name: 'Skill transfer',
  hoursPerMonth: 2,
  cadenceEveryDays: 7,
  sessionMinutes: 30,
  design: { competencies: 'sales' },
};

/** Cara's program with Mo and Mia matched in it, Vera its sponsor, and Tea who takes part as well. */
export async function aCast(app: TestApp, { track = skillTrack }: { track?: PlannedTrack } = {}): Promise<Cast> {
  const organization = await anOrganization(app);
  const cara = await aManager(app, organization);
  const program = await aProgram(app, cara, { settings: { competencies }, tracks: [track], launched: true });
  const vera = await hasRole(
    app,
    await aPerson(app, organization, { givenName: 'Vera', familyName: 'Okoye' }),
    'executive_sponsor',
    program.id,
  );
  const mo = await aPerson(app, organization, { givenName: 'Mo', familyName: 'Haddad' });
  const mia = await aPerson(app, organization, { givenName: 'Mia', familyName: 'Novak' });
  const tea = await aPerson(app, organization, { givenName: 'Tea', familyName: 'Rossi' });
  await aRegistration(app, mo, program.id, { as: 'mentor' });
  await aRegistration(app, mia, program.id, { as: 'mentee' });
  await aRegistration(app, tea, program.id, { as: 'mentee' });
  const match = await aMatch(app, program, mo, mia);
  return { organization, program, cara, vera, mo, mia, tea, match: match.id };
}

type CharterGiven = Omit<InputOf<typeof saveCharter>, 'match' | 'basedOn'>;

/** What Mo and Mia agree on unless a test says otherwise. */
export const agreed: CharterGiven = {
  goals: [
    { sentence: 'Identify Pain from 2/5 to 4/5 by 2026-06-30' },
    { sentence: 'Champion from 1/5 to 3/5 by 2026-06-30' },
    { sentence: 'Metrics from 2/5 to 3/5 by 2026-05-31' },
  ],
  cadence: { everyDays: 7, minutes: 30 },
  escalation: [{ who: 'The program manager', says: 'Listens to both.', withinWorkingDays: 2 }],
  groundRules: ['We say early when something does not work.'],
  confidentiality: { says: 'What we say stays here.', exceptions: ['Somebody may come to harm.'] },
};

/** A charter of the pair, signed by those named. @returns its version */
export async function aCharter(
  app: TestApp,
  { match, mo, mia }: Pick<Cast, 'match' | 'mo' | 'mia'>,
  given: CharterGiven = agreed,
  signedBy: PersonActor[] = [mo, mia],
): Promise<number> {
  const { version } = await app.does(mia, saveCharter, { match, basedOn: 0, ...given });
  for (const signer of signedBy) await app.does(signer, signCharter, { match, version });
  return version;
}
