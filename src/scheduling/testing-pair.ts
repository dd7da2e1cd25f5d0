/** Cara's program with Mo and Mia as a pair, for the tests of this stage. */
import type { PersonActor } from '../platform/actor.ts';
import { mails } from '../platform/db/tables.ts';
import { theSystem } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import { aMatch } from '../pairing/testing.ts';
import { aManager, anOrganization, aPerson } from '../people/testing.ts';
import { aProgram, type PlannedProgram } from '../planning/testing.ts';
import type { programSettings } from '../planning/program-settings.ts';
import type { z } from 'zod';

export interface Pair {
  cara: PersonActor;
  mo: PersonActor;
  mia: PersonActor;
  tea: PersonActor;
  program: PlannedProgram;
  match: string;
}

const shared = new WeakMap<TestApp, Promise<{ id: string }>>();

/** One organisation for all pairs of a test file, so that the clock has one to go through at every step. */
function sharedOrganization(app: TestApp): Promise<{ id: string }> {
  const kept = shared.get(app) ?? anOrganization(app);
  shared.set(app, kept);
  return kept;
}

interface PairGiven {
  settings?: z.input<typeof programSettings>;
  /** In another organisation than the pairs before. */
  elsewhere?: boolean;
}

/** Mo in New York, Mia and Tea in Berlin; Tea is in the organisation but not in the program. */
export async function aPair(app: TestApp, { settings, elsewhere }: PairGiven = {}): Promise<Pair> {
  const organization = await (elsewhere ? anOrganization(app) : sharedOrganization(app));
  const cara = await aManager(app, organization, { timeZone: 'Europe/Berlin' });
  const mo = await aPerson(app, organization, { givenName: 'Mo', familyName: 'Hansen', timeZone: 'America/New_York' });
  const mia = await aPerson(app, organization, { givenName: 'Mia', familyName: 'Wolf', timeZone: 'Europe/Berlin' });
  const tea = await aPerson(app, organization, { givenName: 'Tea', familyName: 'Novak', timeZone: 'Europe/Berlin' });
  const program = await aProgram(app, cara, { settings });
  const { id: match } = await aMatch(app, program, mo, mia);
  return { cara, mo, mia, tea, program, match };
}

export type SentMail = typeof mails.$inferSelect;

/** Every mail of the person so far, oldest first. */
export async function mailsTo(app: TestApp, person: PersonActor): Promise<SentMail[]> {
  const all = await inTransaction(app, theSystem(person.organizationId), (ctx) => ctx.db.select().from(mails).orderBy(mails.id));
  return all.filter((one) => one.toPersonId === person.personId && one.name.startsWith('scheduling.'));
}
