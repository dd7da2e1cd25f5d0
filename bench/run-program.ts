/** The life of one large program through the API: registrations, a proposal, publication, sessions. */
import { engineProblem } from '../src/pairing/runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../src/pairing/runs/frozen-problem.ts';
import { answersOf } from '../src/app/demo/answers.ts';
import { seededRandom } from '../src/platform/seeded-random.ts';
import { askDatabase } from '../trials/embedded-database.ts';
import { handOutKeys, type KeyHolder } from '../trials/hand-out-keys.ts';
import type { SiteInParts } from '../trials/site-in-parts.ts';
import { atOnce, until } from './at-once.ts';
import { processorMs } from './process-cost.ts';
import { inMs, inSeconds, type Row } from './table.ts';
import { workMs } from './work-ms.ts';

const clients = 6;

export interface Sizes {
  mentors: number;
  mentees: number;
  sessions: number;
}

export interface LargeProgram {
  program: string;
  /** A mentee and the match of theirs. */
  mentee: KeyHolder;
  match: string;
}

/** @returns what was measured, and where to look at it afterwards */
export async function runProgram(site: SiteInParts, manager: KeyHolder, sizes: Sizes): Promise<{ rows: Row[]; large: LargeProgram }> {
  const today = new Date().toISOString().slice(0, 10);
  const { program } = await manager.post<{ program: string }>('/programs', {
    blueprint: 'sales-mentorship-90-days',
    startsOn: today,
    timeZone: 'Europe/Berlin',
  });
  const people = await handOutKeys(site, await addressesBeside(site, manager));
  const rows: Row[] = [await register(site, manager, program, people, sizes)];

  const { run } = await manager.post<{ run: string }>(`/programs/${program}/runs`);
  await until(async () => (await manager.get<{ items: unknown[] }>(`/programs/${program}/proposed-pairs`)).items.length > 0);
  await until(
    async () =>
      (
        await askDatabase<{ done: boolean }>(site.dataFolder, 'select finished_at is not null as done from pairing.runs where id = $1', [
          run,
        ])
      )[0]?.done === true,
  );
  const proposing = await workMs(site.dataFolder, `input->>'run' = $1`, run);
  const scoring = await scoreOnce(site.dataFolder, run);
  rows.push({
    step: `Propose for ${sizes.mentors} mentors, ${sizes.mentees} mentees`,
    took: inSeconds(proposing),
    floor: `scoring ${inSeconds(scoring)}`,
    ratio: proposing / scoring,
    broken: [],
  });

  const check = await timed(() => manager.post<{ holds: boolean }>(`/programs/${program}/runs/${run}/checks`));
  rows.push({
    step: 'Check the certificate',
    took: inSeconds(check.ms),
    floor: `scoring ${inSeconds(scoring)}`,
    ratio: check.ms / scoring,
    broken: check.value.holds ? [] : ['the certificate does not hold'],
  });
  const publication = await timed(() => manager.post<{ published: number }>(`/programs/${program}/publications`, { run }));
  rows.push({ step: `Publish ${publication.value.published} matches`, took: inSeconds(publication.ms), broken: [] });

  const { row, match, mentee } = await meet(site, program, people, sizes.sessions);
  return { rows: [...rows, row], large: { program, match, mentee } };
}

async function addressesBeside({ dataFolder }: SiteInParts, { personId }: KeyHolder): Promise<string[]> {
  const rows = await askDatabase<{ email: string }>(
    dataFolder,
    'select email from people.persons where email is not null and departed_at is null and id <> $1 and organization_id = (select organization_id from people.persons where id = $1)',
    [personId],
  );
  return rows.map(({ email }) => email);
}

async function register(
  site: SiteInParts,
  manager: KeyHolder,
  program: string,
  people: Map<string, KeyHolder>,
  { mentors, mentees }: Sizes,
): Promise<Row> {
  const random = seededRandom(5);
  await manager.put(`/programs/${program}/registration-window`, { openTo: 'link' });
  await manager.post(`/programs/${program}/registration-opening`);
  const [link] = await askDatabase<{ code: string }>(
    site.dataFolder,
    'select link_code as code from registration.windows where program_id = $1',
    [program],
  );
  const { tracks } = await manager.get<{ tracks: { id: string; name: string }[] }>(`/programs/${program}`);
  const track = tracks.find(({ name }) => name === 'Skill transfer')?.id;
  const registrants = [...people.values()].slice(0, mentors + mentees).map((who, place) => {
    const role = place < mentors ? ('mentor' as const) : ('mentee' as const);
    const level = role === 'mentor' ? 4 + (place % 3) : 1 + (place % 3);
    const office = ['Berlin', 'Toronto', 'London', 'Singapore', 'Madrid'][place % 5] as string;
    return {
      who,
      role,
      answers: answersOf({ title: 'Account Executive', level, office } as Parameters<typeof answersOf>[0], role, random),
    };
  });
  const web = site.web.pid as number;
  const [spentBefore, from] = [processorMs(web), performance.now()];
  await atOnce(clients, registrants, async ({ who, role, answers }) => {
    await who.post('/registration-links', { code: link?.code });
    await who.put(
      `/programs/${program}/registration/commitment`,
      role === 'mentor' ? { as: role, capacity: 2, hoursPerMonth: 4 } : { as: role, track },
    );
    await who.patch(`/programs/${program}/registration/answers`, { answers });
    await who.post(`/programs/${program}/registration/completion`);
  });
  const ms = performance.now() - from;
  const each = (processorMs(web) - spentBefore) / (registrants.length * 4);
  return {
    step: `Register ${registrants.length} people, 4 calls each`,
    took: inSeconds(ms),
    floor: `${inMs(each)} processor a call`,
    broken: [],
  };
}

async function meet(
  site: SiteInParts,
  program: string,
  people: Map<string, KeyHolder>,
  most: number,
): Promise<{ row: Row; match: string; mentee: KeyHolder }> {
  const found = await askDatabase<{ match: string; email: string; turn: number }>(
    site.dataFolder,
    `select m.id as match, mentee.email, (row_number() over (partition by mentor.person_id order by m.id))::int as turn
     from pairing.matches m
     join pairing.match_members mentor on mentor.match_id = m.id and mentor.role = 'mentor'
     join pairing.match_members one on one.match_id = m.id and one.role = 'mentee'
     join people.persons mentee on mentee.id = one.person_id where m.program_id = $1 order by m.id limit $2`,
    [program, most],
  );
  const web = site.web.pid as number;
  const [spentBefore, from] = [processorMs(web), performance.now()];
  const sessions: { session: string; who: KeyHolder }[] = [];
  await atOnce(clients, found, async ({ match, email, turn }) => {
    const who = people.get(email) as KeyHolder;
    const at = new Date(Date.now() + (1 + turn) * 3_600_000).toISOString().slice(0, 16);
    const { session } = await who.post<{ session: string }>(`/matches/${match}/sessions`, { at, timeZone: 'UTC', minutes: 30 });
    sessions.push({ session, who });
  });
  await askDatabase(site.dataFolder, 'update platform.clock set offset_ms = offset_ms + 43200000');
  await atOnce(clients, sessions, async ({ session, who }) => void (await who.post(`/sessions/${session}/meeting`, { minutes: 25 })));
  const ms = performance.now() - from;
  const each = (processorMs(web) - spentBefore) / (sessions.length * 2);
  const first = found[0] as { match: string; email: string };
  return {
    row: { step: `Schedule and log ${sessions.length} sessions`, took: inSeconds(ms), floor: `${inMs(each)} processor a call`, broken: [] },
    match: first.match,
    mentee: people.get(first.email) as KeyHolder,
  };
}

/** Every pair scored once, as the engine does before it begins to assign. */
async function scoreOnce(dataFolder: string, run: string): Promise<number> {
  const [row] = await askDatabase<{ problem: FrozenProblem }>(dataFolder, 'select problem from pairing.run_problems where run_id = $1', [
    run,
  ]);
  const frozen = row?.problem as FrozenProblem;
  const from = performance.now();
  const { program } = engineProblem(frozen);
  for (let mentee = 0; mentee < frozen.mentees.length; mentee++)
    for (let mentor = 0; mentor < frozen.mentors.length; mentor++) program.score(mentee, mentor);
  return performance.now() - from;
}

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await act();
  return { ms: performance.now() - from, value };
}
