import { createProgram } from '../../planning/blueprint/create-program.ts';
import { editGeneralInformation } from '../../planning/general/edit-general-information.ts';
import { tracks } from '../../planning/tables.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { finishRegistration } from '../../registration/answering/finish-registration.ts';
import { saveAnswers } from '../../registration/answering/save-answers.ts';
import { saveCommitment } from '../../registration/answering/save-commitment.ts';
import { declineInvitation } from '../../registration/invitations/decline-invitation.ts';
import { invitePeople } from '../../registration/invitations/invite-people.ts';
import { changeWindow } from '../../registration/window/change-window.ts';
import { openRegistration } from '../../registration/window/open-registration.ts';
import { answersOf } from './answers.ts';
import { dayOf } from './days.ts';
import { cast, type Colleague } from './directory.ts';
import type { Telling } from './telling.ts';
import { dayMs } from './telling.ts';

export interface Sales {
  program: string;
  /** Track ids by key. */
  track: Record<string, string>;
}

const after = (start: Date, days: number, hours = 0) => new Date(start.getTime() + days * dayMs + hours * 3_600_000);

/** Cara makes the sales program from its blueprint and names herself and Vera. */
export async function planSales(telling: Telling, people: Colleague[], start: Date): Promise<Sales> {
  const cara = addressOf(people, 'cara');
  const { program } = await telling.does(cara, createProgram, {
    blueprint: 'sales-mentorship-90-days',
    startsOn: dayOf(after(start, 7)),
    timeZone: 'Europe/Berlin',
  });
  await telling.does(cara, editGeneralInformation, {
    program,
    name: 'Sales mentorship',
    purpose:
      'Ninety days in which our sellers learn one part of the craft from a colleague, and our most promising people become known to those who decide.',
    structure: 'one-on-one',
    startsOn: dayOf(after(start, 7)),
    endsOn: dayOf(after(start, 97)),
    timeZone: 'Europe/Berlin',
    programManager: cara,
    executiveSponsor: addressOf(people, 'vera'),
  });
  const rows = await inTransaction(telling.app, await telling.who(cara), (ctx) =>
    ctx.db.select({ id: tracks.id, key: tracks.key, program: tracks.programId }).from(tracks),
  );
  return { program, track: Object.fromEntries(rows.filter((row) => row.program === program).map((row) => [row.key, row.id])) };
}

/** Cara invites sixty people and opens registration; over a week most answer, some decline, some never do. */
export async function registerPeople(
  telling: Telling,
  people: Colleague[],
  sales: Sales,
  start: Date,
  random: () => number,
): Promise<void> {
  const { program } = sales;
  const cara = addressOf(people, 'cara');
  const sellers = people.filter((one) => one.department === 'Sales' && one.title !== cast.vera.title);
  const mentors = chosen(sellers, (one) => one.level >= 4, 24, 'mo');
  const mentees = chosen(sellers, (one) => one.level <= 3, 38, 'mia', 'tea');
  telling.at(after(start, 0, 3), async () => {
    await telling.does(cara, changeWindow, { program, closesOn: dayOf(after(start, 6)), openTo: 'invited' });
    await telling.does(cara, invitePeople, { program, role: 'mentor', addresses: mentors.map((one) => one.email).join('\n') });
    await telling.does(cara, invitePeople, { program, role: 'mentee', addresses: mentees.map((one) => one.email).join('\n') });
    await telling.does(cara, openRegistration, { program });
  });
  for (const [role, invited] of [
    ['mentor', mentors],
    ['mentee', mentees],
  ] as const)
    for (const person of invited) {
      const isCast = person.givenName === 'Mo' || person.givenName === 'Mia' || person.givenName === 'Tea';
      const chance = isCast ? 0 : random();
      const moment = after(start, Math.floor(random() ** 2 * 6), 5 + Math.floor(random() * 3) * 3);
      if (chance > 0.95) telling.at(moment, () => telling.does(person.email, declineInvitation, { program }).then(() => undefined));
      else if (chance < 0.84) telling.at(moment, () => register(telling, person, role, sales, random));
    }
}

async function register(
  telling: Telling,
  person: Colleague,
  role: 'mentor' | 'mentee',
  { program, track }: Sales,
  random: () => number,
): Promise<void> {
  const asMentor = { as: 'mentor' as const, capacity: person.givenName === 'Mo' ? 3 : 1 + Math.floor(random() * 2), hoursPerMonth: 4 };
  const asMentee = {
    as: 'mentee' as const,
    track: person.level === 3 && random() < 0.2 ? track['career-sponsorship'] : track['skill-transfer'],
  };
  await telling.does(person.email, saveCommitment, { program, ...(role === 'mentor' ? asMentor : asMentee) });
  await telling.does(person.email, saveAnswers, { program, answers: answersOf(person, role, random) });
  await telling.does(person.email, finishRegistration, { program });
}

export function addressOf(people: Colleague[], key: keyof typeof cast): string {
  const { givenName, familyName } = cast[key];
  return (people.find((one) => one.givenName === givenName && one.familyName === familyName) as Colleague).email;
}

/** The named ones first, then others in the order of the directory. */
function chosen(people: Colleague[], fits: (one: Colleague) => boolean, count: number, ...named: (keyof typeof cast)[]): Colleague[] {
  const first = people.filter((one) =>
    named.some((key) => cast[key].givenName === one.givenName && cast[key].familyName === one.familyName),
  );
  return [...first, ...people.filter((one) => fits(one) && !first.includes(one))].slice(0, count);
}
