/**
 * Latencies of changes at a screen: median and 99th percentile in milliseconds of the thread's CPU time.
 * Every change but `undo` is made and kept, so the market drifts as it would over a long session.
 */
import { MatchingError } from '../src/errors.ts';
import { createResolver } from '../src/resolver.ts';
import { compileScore } from '../src/score.ts';
import { seededRandom } from '../src/testing-random.ts';
import { CRITERIA, anInstance } from './instance.ts';
import type { Size } from './instance.ts';

const ROUNDS = 100;

/** Milliseconds of this thread's work, which others on the machine do not add to. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export async function warmLatencies(size: Size): Promise<[change: string, median: number, p99: number][]> {
  const { problem, program, people } = anInstance(size);
  const resolver = await createResolver(problem);
  const random = seededRandom(5);
  const any = (many: readonly { id: string }[]) => many[Math.floor(random() * many.length)]!.id;
  const { mentees, mentors } = problem;
  const mentorAt = new Map(mentors.map(({ id }, j) => [id, j]));
  const mate = new Map(resolver.assignment().pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  // Those who join have the answers of somebody here; their scores are computed beforehand.
  const rows = Array.from({ length: ROUNDS }, () => {
    const row = new Int32Array(mentors.length);
    program.fillRow(Math.floor(random() * mentees.length), row, 0, row.length);
    return row;
  });
  let joined = 0;
  const changes: Record<string, () => void> = {
    pin: () => resolver.pin(any(mentees), any(mentors)),
    forbid: () => {
      const mentee = any(mentees);
      resolver.forbid(mentee, mate.get(mentee) ?? any(mentors));
    },
    'leave (mentee)': () => resolver.leave({ mentee: any(mentees) }),
    'leave (mentor)': () => resolver.leave({ mentor: any(mentors) }),
    'join (mentee)': () => {
      const scores = rows[joined]!;
      resolver.join({ mentee: { id: `new ${joined++}` }, score: (mentor) => scores[mentorAt.get(mentor)!]! });
    },
    setCapacity: () => resolver.setCapacity(any(mentors), Math.floor(random() * 6)),
    undo: () => resolver.undo(),
  };
  const took = new Map(Object.keys(changes).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, change] of Object.entries(changes)) {
      const start = threadMs();
      try {
        change();
        took.get(name)!.push(threadMs() - start);
      } catch (error) {
        if (!(error instanceof MatchingError) || error.name === 'InternalCertificateError') throw error;
      }
    }
  const fresh = await createResolver(problem);
  const weights = CRITERIA.criteria.slice(0, 6).map(({ id }) => {
    const criteria = CRITERIA.criteria.map((one) => (one.id === id ? { ...one, points: Math.round(one.points / 2) } : one));
    const other = compileScore({ ...CRITERIA, criteria }, people.mentees, people.mentors);
    const start = threadMs();
    fresh.rescore({ ...problem, score: other.score, fillRow: other.fillRow });
    const spent = threadMs() - start;
    fresh.undo();
    return spent;
  });
  took.set('one weight', weights);
  return Array.from(took, ([name, times]) => {
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(share * (times.length - 1))]!;
    return [name, at(0.5), at(0.99)];
  });
}
