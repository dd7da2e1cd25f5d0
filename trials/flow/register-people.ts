/** Everybody of the files who is still there registers by the program's link, as they would from a browser. */
import { atOnce } from '../../bench/at-once.ts';
import { answersOf } from '../../src/app/demo/answers.ts';
import { seededRandom } from '../../src/platform/seeded-random.ts';
import { askDatabase } from '../embedded-database.ts';
import { handOutKeys, type KeyHolder } from '../hand-out-keys.ts';
import type { SiteInParts } from '../site-in-parts.ts';
import { tally } from './every-item.ts';
import type { CsvRow, FlowFile, FlowRole } from './read-files.ts';
import type { FlowColumns } from './write-blueprint.ts';

const clients = 8;
const offices = ['Berlin', 'Toronto', 'London', 'Singapore', 'Madrid'];

export interface Registering extends FlowColumns {
  /** Places of each mentor; drawn from one to three where not given. */
  places?: number;
  /** Whether the shipped questions are answered at random. */
  generated: boolean;
}

export interface FlowPerson {
  row: CsvRow;
  role: FlowRole;
  address: string;
}

export interface Registered {
  finished: number;
  mentors: number;
  mentees: number;
  /** What somebody was told who could not register, and how often. */
  refused: Map<string, number>;
}

/** @param addressColumns by the file's name */
export function peopleOf(files: readonly FlowFile[], addressColumns: ReadonlyMap<string, string>, { both }: FlowColumns): FlowPerson[] {
  return files.flatMap(({ name, rows, role }) =>
    rows.map((row, at): FlowPerson => {
      const asGiven = role ?? (at % 3 === 0 ? 'mentor' : 'mentee');
      const isBoth = both !== undefined && row[both]?.toLowerCase() === 'yes';
      return { row, role: isBoth ? 'both' : asGiven, address: (row[addressColumns.get(name) ?? ''] ?? '').toLowerCase() };
    }),
  );
}

export async function registerPeople(
  site: SiteInParts,
  manager: KeyHolder,
  program: string,
  people: readonly FlowPerson[],
  given: Registering,
): Promise<Registered> {
  await manager.put(`/programs/${program}/registration-window`, { openTo: 'link' });
  await manager.post(`/programs/${program}/registration-opening`);
  const { tracks, settings } = await manager.get<ProgramShown>(`/programs/${program}`);
  const track = { ...(tracks[0] as ProgramShown['tracks'][number]), cap: settings.matching.hoursCapPerMonth ?? Infinity };
  const [link] = await askDatabase<{ code: string }>(
    site.dataFolder,
    'select link_code as code from registration.windows where program_id = $1',
    [program],
  );
  const keys = await handOutKeys(site, [...new Set(people.map(({ address }) => address))]);
  const random = seededRandom(11);
  const drafts = people.map((person, at) => draftOf(person, given, track, at, random));
  const refusals: string[] = [];
  const done = { finished: 0, mentors: 0, mentees: 0 };
  await atOnce(clients, drafts, async ({ person, promise, answers }) => {
    const who = keys.get(person.address);
    if (!who) return void refusals.push('Has left, or is not in the directory.');
    await who.post('/registration-links', { code: link?.code });
    for (const [method, path, body] of [
      ['PUT', 'commitment', promise],
      ['PATCH', 'answers', { answers }],
      ['POST', 'completion', {}],
    ] as const) {
      const answer = await who.asks(method, `/programs/${program}/registration/${path}`, body);
      if (answer.status >= 500) throw new Error(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      if (answer.status >= 300) return void refusals.push(sentenceOf(answer.body));
    }
    done.finished++;
    if (person.role !== 'mentee') done.mentors++;
    if (person.role !== 'mentor') done.mentees++;
  });
  return { ...done, refused: tally(refusals) };
}

interface ProgramShown {
  tracks: { id: string; hoursPerMonth: number }[];
  settings: { matching: { hoursCapPerMonth: number | null } };
}

const sentenceOf = ({ fields, detail }: { fields?: Record<string, string>; detail?: string }): string =>
  fields ? Object.values(fields).join(' ') : (detail ?? 'Refused without a reason.');

function draftOf(
  person: FlowPerson,
  { level, apart, alike, places, generated }: Registering,
  track: { id: string; hoursPerMonth: number; cap: number },
  at: number,
  random: () => number,
) {
  const { row, role } = person;
  const capacity = places ?? 1 + Math.floor(random() * 3);
  const hours = Math.min(capacity * track.hoursPerMonth, track.cap - (role === 'both' ? track.hoursPerMonth : 0));
  const colleague = { title: 'Account Executive', level: 1 + (at % 6), office: offices[at % offices.length] };
  const drawn = (as: 'mentor' | 'mentee') => answersOf(colleague as Parameters<typeof answersOf>[0], as, random);
  return {
    person,
    promise: {
      as: role,
      ...(role === 'mentee' ? {} : { capacity, hoursPerMonth: hours }),
      ...(role === 'mentor' ? {} : { track: track.id }),
    },
    answers: {
      ...(generated && role !== 'mentor' ? drawn('mentee') : {}),
      ...(generated && role !== 'mentee' ? drawn('mentor') : {}),
      ...(level ? { grade: row[level.column] ?? '' } : {}),
      ...(apart ? { apart: row[apart] ?? '' } : {}),
      ...(alike ? { alike: row[alike] ?? '' } : {}),
    },
  };
}
