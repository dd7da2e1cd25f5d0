/**
 * One proposal for everybody of a large organisation, end to end as the worker does it: read and
 * freeze, solve, explain, write. Beside it one pass of scoring every pair, the least that any
 * proposal could cost, on the very problem that was kept.
 */
import { answersOf } from '../src/app/demo/answers.ts';
import { engineProblem } from '../src/pairing/runs/engine-problem.rules.ts';
import type { FrozenProblem } from '../src/pairing/runs/frozen-problem.ts';
import { seededRandom } from '../src/platform/seeded-random.ts';
import { askDatabase } from '../trials/embedded-database.ts';
import type { KeyHolder } from '../trials/hand-out-keys.ts';
import type { SiteInParts } from '../trials/site-in-parts.ts';
import { until } from './at-once.ts';
import { forgetPeak, peakMegabytes, processorMs } from './process-cost.ts';
import { inSeconds, type Row } from './table.ts';
import { workMs } from './work-ms.ts';

const passes = 3;

/** @param manager of all programs in an organisation with at least so many people */
export async function proposeAtScale(site: SiteInParts, manager: KeyHolder, people: number): Promise<Row> {
  const { program } = await manager.post<{ program: string }>('/programs', {
    blueprint: 'sales-mentorship-90-days',
    startsOn: new Date().toISOString().slice(0, 10),
    timeZone: 'Europe/Berlin',
  });
  const registered = await registerAtOnce(site.dataFolder, program, people);
  const worker = site.worker.pid as number;
  forgetPeak(worker);
  const spentBefore = processorMs(worker);
  const { run } = await manager.post<{ run: string }>(`/programs/${program}/runs`);
  await until(async () => isFinished(site.dataFolder, run));
  const ms = await workMs(site.dataFolder, `input->>'run' = $1`, run);
  const spent = processorMs(worker) - spentBefore;
  const { rowsMs, pairsMs } = await scoreEveryPair(site.dataFolder, run);
  const check = await manager.post<{ holds: boolean }>(`/programs/${program}/runs/${run}/checks`);
  return {
    step: `Propose for ${registered} registered people`,
    took: `${inSeconds(ms)}, ${inSeconds(spent)} processor`,
    floor: `scoring ${inSeconds(rowsMs)}, by pair ${inSeconds(pairsMs)} (${(ms / pairsMs).toFixed(1)}x)`,
    ratio: ms / rowsMs,
    memory: `${peakMegabytes(worker).toFixed(0)} MB`,
    broken: check.holds ? [] : ['the certificate does not hold'],
  };
}

const offices = [
  ['Berlin', 'Europe/Berlin'],
  ['Toronto', 'America/Toronto'],
  ['London', 'Europe/London'],
  ['Singapore', 'Asia/Singapore'],
  ['Madrid', 'Europe/Madrid'],
] as const;

/**
 * Scaffolding: finished registrations written straight into the database, for what they cost through
 * the API is measured elsewhere. A third are mentors with one to three places. @returns how many
 */
export async function registerAtOnce(dataFolder: string, program: string, most: number): Promise<number> {
  const found = await askDatabase<{ id: string }>(
    dataFolder,
    `select id from people.persons where departed_at is null and email is not null
     and organization_id = (select organization_id from planning.programs where id = $1) order by id limit $2`,
    [program, most],
  );
  const random = seededRandom(5);
  const rows = found.map(({ id }, place) => {
    const isMentor = place % 3 === 0;
    const turn = Math.floor(place / 3) % 3;
    const [office, zone] = offices[place % offices.length] as (typeof offices)[number];
    const colleague = { title: 'Account Executive', level: (isMentor ? 4 : 1) + turn, office } as Parameters<typeof answersOf>[0];
    const capacity = isMentor ? 1 + turn : 0;
    return { person: id, zone, mentor: isMentor, capacity, answers: answersOf(colleague, isMentor ? 'mentor' : 'mentee', random) };
  });
  await askDatabase(
    dataFolder,
    `with given as (select * from jsonb_to_recordset($2) as r (person uuid, zone text, mentor boolean, capacity int, answers jsonb)),
       moved as (update people.persons p set time_zone = zone from given where p.id = person),
       registered as (
         insert into registration.registrations (id, organization_id, program_id, person_id, is_mentor, is_mentee, mentor_capacity,
           mentor_hours_per_month, track_id, questionnaire_version, started_at, finished_at)
         select gen_random_uuid(), p.organization_id, p.id, person, mentor, not mentor, capacity,
           case when mentor then capacity * t.hours_per_month end, case when mentor then null else t.id end, 1, now(), now()
         from given, planning.programs p, lateral (select id, hours_per_month from planning.tracks where program_id = p.id order by place limit 1) t
         where p.id = $1 returning organization_id, program_id, person_id)
     insert into registration.answers (organization_id, program_id, person_id, answers)
     select r.organization_id, r.program_id, r.person_id, given.answers from registered r join given on given.person = r.person_id`,
    [program, JSON.stringify(rows)],
  );
  return rows.length;
}

async function isFinished(dataFolder: string, run: string): Promise<boolean> {
  const rows = await askDatabase<{ done: boolean; problem: string | null }>(
    dataFolder,
    'select r.finished_at is not null as done, w.problem from pairing.runs r join platform.works w on w.id = r.work_id where r.id = $1',
    [run],
  );
  if (rows[0]?.problem) throw new Error(`The proposal failed: ${rows[0].problem}`);
  return rows[0]?.done === true;
}

/** A row at a time, as the engine reads them: the middle of a few passes; and pair by pair, as anybody could. In ms. */
async function scoreEveryPair(dataFolder: string, run: string): Promise<{ rowsMs: number; pairsMs: number }> {
  const [row] = await askDatabase<{ problem: FrozenProblem }>(dataFolder, 'select problem from pairing.run_problems where run_id = $1', [
    run,
  ]);
  const frozen = row?.problem as FrozenProblem;
  const [mentees, mentors] = [frozen.mentees.length, frozen.mentors.length];
  const into = new Int32Array(mentors);
  const { program } = engineProblem(frozen);
  const took = Array.from({ length: passes }, () => {
    const from = performance.now();
    for (let mentee = 0; mentee < mentees; mentee++) program.fillRow(mentee, into, 0, mentors);
    return performance.now() - from;
  });
  const from = performance.now();
  for (let mentee = 0; mentee < mentees; mentee++) for (let mentor = 0; mentor < mentors; mentor++) program.score(mentee, mentor);
  return { rowsMs: took.sort((one, other) => one - other)[Math.floor(passes / 2)] as number, pairsMs: performance.now() - from };
}
