import { contactsOf } from '../../planning/general/contacts-of.ts';
import { programOf, tracksOf } from '../../planning/program-of.ts';
import type { StructureKey } from '../../planning/structures.ts';
import { putTogetherIn } from '../../planning/tracks/track-structure.rules.ts';
import { addDays, dayAt } from '../../planning/days.ts';
import type { Context } from '../../platform/context.ts';
import { windowOf } from '../window/window-of.ts';

/** What the mails of this stage say of a program. */
export interface ProgramFacts {
  program: string;
  name: string;
  purpose: string;
  startsOn: string | null;
  endsOn: string | null;
  /** The last day to register, in the program's time zone. */
  closesOn: string | null;
  manager: string | null;
  /** What the program calls its people. */
  mentor: string;
  mentee: string;
  mentees: string;
  /** Keys of every way in which it brings people together, once each. */
  structures: StructureKey[];
}

export async function programFacts(ctx: Context, id: string): Promise<ProgramFacts> {
  const program = await programOf(ctx, id);
  const { closesAt } = await windowOf(ctx, id);
  const { programManager } = await contactsOf(ctx, id);
  const { mentor, mentee } = program.settings.terminology;
  const found = (await tracksOf(ctx, id)).map((track) => putTogetherIn(program, track).structure);
  return {
    program: id,
    name: program.name,
    purpose: program.purpose,
    startsOn: program.startsOn,
    endsOn: program.endsOn,
    closesOn: closesAt && addDays(dayAt(closesAt, program.timeZone), -1),
    manager: programManager?.name ?? null,
    mentor: mentor.one,
    mentee: mentee.one,
    mentees: mentee.other,
    structures: [...new Set(found.length > 0 ? found : [program.structure])] as StructureKey[],
  };
}

export const sampleProgram: ProgramFacts = {
  program: '0195d2a0-0000-7000-8000-000000000001',
  name: 'Sales mentorship',
  purpose: 'In ninety days our sellers can show what they have learned from a colleague.',
  startsOn: '2026-04-06',
  endsOn: '2026-07-04',
  closesOn: '2026-03-27',
  manager: 'Cara Lind',
  mentor: 'mentor',
  mentee: 'mentee',
  mentees: 'mentees',
  structures: ['one-on-one'],
};

/** From when to when, with the year where that is not the same: 'Monday, April 6' and 'Saturday, July 4'. */
export function sayDays(from: string, to: string, language: string): { from: string; to: string } {
  const year = from.slice(0, 4) === to.slice(0, 4) ? undefined : ('numeric' as const);
  return { from: sayDay(from, language, year), to: sayDay(to, language, year) };
}

/** A calendar day as people write it: 'Friday, March 27'. */
export const sayDay = (day: string, language: string, year?: 'numeric'): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/[\u00a0\u202f]/g, ' ');
