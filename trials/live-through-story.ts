/** The story as many small commands: people come in, register, are matched, agree, and then meet day after day. */
import type { Caller, Json } from '../journeys/story/api-client.ts';
import { addressOf, directory, goals, mentees, mentors, organization, pairs, type Name } from '../journeys/story/plot.ts';
import { askDatabase } from './embedded-database.ts';
import { handOutKeys } from './hand-out-keys.ts';
import { insist, read, type Insistence } from './insistence.ts';
import type { SiteInParts } from './site-in-parts.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What was acknowledged, to be found again at the end. */
export interface Acknowledged {
  program: string;
  registered: number;
  /** By match: what each session is to be. */
  matches: Map<string, { mentee: Name; sessions: Map<string, { held: boolean }> }>;
  people: Record<Name, Caller>;
}

interface Pair {
  match: string;
  mentor: Name;
  mentee: Name;
  current: string;
}

/** Founds the organisation and brings the people in; nobody is killed before that. */
export async function bringPeopleIn(site: SiteInParts, record: Insistence): Promise<Record<Name, Caller>> {
  await site.pairwell(
    'found',
    '--name',
    organization.name,
    '--slug',
    organization.slug,
    '--owner',
    addressOf('Ian'),
    '--given-name',
    'Ian',
    '--time-zone',
    organization.zone,
  );
  const ian = (await handOutKeys(site)).get(addressOf('Ian')) as Caller;
  const { id } = await insist<{ id: string }>(record, ian, 'POST', '/people/imports', { fileName: 'people.csv', content: directory });
  await insist(record, ian, 'POST', `/people/imports/${id}/start`);
  await until(async () => (await read(record, ian, `/people/imports/${id}`)).state === 'finished', 'the import');
  const keys = await handOutKeys(site);
  const names: Name[] = ['Ian', 'Cara', 'Vera', 'Mo', 'Nora', 'Otto', 'Mia', 'Tea', 'Ben', 'Lin'];
  const people = Object.fromEntries(names.map((name) => [name, keys.get(addressOf(name)) as Caller])) as Record<Name, Caller>;
  const found = await read<{ items: { id: string; name: string }[] }>(record, ian, '/people?limit=200');
  const cara = found.items.find(({ name }) => name.startsWith('Cara'))?.id;
  await insist(record, ian, 'POST', `/people/${cara}/roles`, { role: 'program_manager' });
  return people;
}

/** @param goesOn asked before each day of meetings */
export async function liveThroughStory(
  site: SiteInParts,
  people: Record<Name, Caller>,
  record: Insistence,
  random: () => number,
  goesOn: () => boolean,
): Promise<Acknowledged> {
  const does = <T = Json>(name: Name, method: string, path: string, body?: Json) =>
    insist<T>(record, people[name], method, path, body, random() < 0.2);
  const now = async () => Date.parse((await read<{ now: string }>(record, people.Cara, '/clock')).now);
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

  const started = await now();
  const { program } = await does<{ program: string }>('Cara', 'POST', '/programs', {
    blueprint: 'sales-mentorship-90-days',
    startsOn: day(started),
    timeZone: organization.zone,
  });
  for (const [role, names] of [
    ['mentor', Object.keys(mentors)],
    ['mentee', Object.keys(mentees)],
  ] as const)
    await does('Cara', 'POST', `/programs/${program}/invitations`, {
      role,
      addresses: names.map((name) => addressOf(name as Name)).join('\n'),
    });
  await does('Cara', 'POST', `/programs/${program}/registration-opening`);
  const { tracks } = await read<{ tracks: { id: string; name: string }[] }>(record, people.Cara, `/programs/${program}`);
  const track = tracks.find(({ name }) => name === 'Skill transfer')?.id;
  const register = async (name: Name, promise: Json, answers: object) => {
    await does(name, 'PUT', `/programs/${program}/registration/commitment`, promise);
    await does(name, 'PATCH', `/programs/${program}/registration/answers`, { answers });
    await does(name, 'POST', `/programs/${program}/registration/completion`);
  };
  // An invited person sees the program once the worker has told them of it.
  const all = [...Object.keys(mentors), ...Object.keys(mentees)] as Name[];
  for (const name of all)
    await until(
      async () => (await people[name].asks('GET', `/programs/${program}/registration`).catch(() => undefined))?.status === 200,
      `the invitation of ${name}`,
    );
  await Promise.all([
    ...Object.entries(mentors).map(([name, { answers, ...promise }]) => register(name as Name, { as: 'mentor', ...promise }, answers)),
    ...Object.entries(mentees).map(([name, answers]) => register(name as Name, { as: 'mentee', track }, answers)),
  ]);

  const { run } = await does<{ run: string }>('Cara', 'POST', `/programs/${program}/runs`);
  await until(
    async () => (await read<{ items: Json[] }>(record, people.Cara, `/programs/${program}/proposed-pairs`)).items.length === pairs.length,
    'the proposal',
  );
  await does('Cara', 'POST', `/programs/${program}/publications`, { run });
  const { items } = await read<{ items: { id: string; mentee: string }[] }>(record, people.Cara, `/programs/${program}/matches`);
  const matchOf = (mentee: Name) => items.find((one) => JSON.stringify(one.mentee).includes(mentee))?.id as string;
  const acknowledged: Acknowledged = {
    program,
    people,
    registered: Object.keys(mentors).length + Object.keys(mentees).length,
    matches: new Map(),
  };

  let base = await now();
  const timeOf = (place: number, days: number) => `${new Date(base + days * dayMs + (2 + place) * hourMs).toISOString().slice(0, 16)}`;
  const schedule = async (pair: Pick<Pair, 'match' | 'mentee'>, place: number, days: number) => {
    const { session } = await does<{ session: string }>(pair.mentee, 'POST', `/matches/${pair.match}/sessions`, {
      at: timeOf(place, days),
      timeZone: 'UTC',
      minutes: 30,
    });
    acknowledged.matches.get(pair.match)?.sessions.set(session, { held: false });
    return session;
  };
  const open: Pair[] = await Promise.all(
    pairs.map(async ([mentor, mentee], place) => {
      const match = matchOf(mentee);
      acknowledged.matches.set(match, { mentee, sessions: new Map() });
      await agree(match, mentor, mentee);
      return { match, mentor, mentee, current: await schedule({ match, mentee }, place, 0) };
    }),
  );
  async function agree(match: string, mentor: Name, mentee: Name): Promise<void> {
    const charter = {
      basedOn: 0,
      goals: goals.map((goal) => ({ sentence: `${goal} by ${day(started + 75 * dayMs)}` })),
      cadence: { everyDays: 7, minutes: 30 },
      escalation: [{ who: 'Cara', says: 'We write to Cara.', withinWorkingDays: 2 }],
      groundRules: ['We start on time.'],
      confidentiality: { says: 'What is said here stays here.', exceptions: ['Somebody could come to harm.'] },
    };
    await does(mentee, 'PUT', `/matches/${match}/charter`, charter);
    await does(mentee, 'POST', `/matches/${match}/charter/signatures`, { version: 1 });
    await does(mentor, 'POST', `/matches/${match}/charter/signatures`, { version: 1 });
  }

  const meet = async (pair: Pair, place: number) => {
    const met = pair.current;
    const next = await schedule(pair, place, 1);
    await does(pair.mentor, 'POST', `/sessions/${met}/meeting`, { minutes: 25 });
    acknowledged.matches.get(pair.match)?.sessions.set(met, { held: true });
    await does(pair.mentee, 'PUT', `/sessions/${met}/wrap-up`, {
      minutes: 25,
      topics: ['Identify Pain'],
      takeaway: 'Ask what it costs today.',
      nextStep: {},
      stars: 5,
    });
    await does(pair.mentor, 'PUT', `/sessions/${met}/rating`, { stars: 4 });
    pair.current = next;
  };
  do {
    // The days are not lived through here: the worker's own minute finds what has become due.
    await askDatabase(site.dataFolder, 'update platform.clock set offset_ms = greatest(offset_ms, $1)', [base + dayMs - Date.now()]);
    await Promise.all(open.map(meet));
    base += dayMs;
  } while (goesOn());
  return acknowledged;
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 90_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`${what} never came.`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
