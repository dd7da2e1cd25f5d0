/**
 * How long Cara waits for each kind of change in a scenario: the question, the answer and all that
 * the laboratory does between, without the page around it. Processor time is that of one thread and
 * stays the same on a busy machine; the wait is what the page's server saw.
 *
 *     node bench/laboratory.ts --people 500,2000,10000 --changes 40
 */
import { parseArgs } from 'node:util';
import { answersOf } from '../src/app/demo/answers.ts';
import { answerQuestion } from '../src/pairing/laboratory/answer-question.ts';
import { askLaboratory } from '../src/pairing/laboratory/ask-laboratory.ts';
import type { Change } from '../src/pairing/laboratory/change.ts';
import { Laboratory } from '../src/pairing/laboratory/laboratory.ts';
import { seededRandom } from '../src/platform/seeded-random.ts';
import { aBaseOf, type MeasuredBase } from './scenario-base.ts';
import { inMs } from './table.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '500,2000,10000' }, changes: { type: 'string', default: '40' } },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);

type Draw = (base: MeasuredBase, random: () => number) => Change;

const pick = <Item>(from: readonly Item[], random: () => number): Item => from[Math.floor(random() * from.length)] as Item;

const kinds: Record<string, Draw> = {
  pin: ({ mentees, mentors }, random) => ({ what: 'pin', mentee: pick(mentees, random), mentor: pick(mentors, random) }),
  ban: ({ mentees, mentors }, random) => ({ what: 'ban', mentee: pick(mentees, random), mentor: pick(mentors, random) }),
  places: ({ mentors }, random) => ({ what: 'places', mentor: pick(mentors, random), places: Math.floor(random() * 4) }),
  weight: ({ criteria }, random) => ({
    what: 'strength',
    criterion: criteria[0] as string,
    strength: 'points',
    points: 1 + Math.floor(random() * 60),
  }),
  'all weights': ({ criteria }, random) => ({
    what: 'strength',
    criterion: pick(criteria, random),
    strength: 'points',
    points: 1 + Math.floor(random() * 60),
  }),
  rule: (_, random) => ({ what: 'hours apart', hours: 1 + Math.floor(random() * 12) }),
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

const threadMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

say('| people | change | processor, median | p99 | wait, median | p99 | longest stall of the page server |');
say('|---|---|---|---|---|---|---|');
for (const people of values.people.split(',').map(Number)) {
  const base = aBaseOf(people, answersOf);
  for (const [kind, draw] of Object.entries(kinds)) {
    const steps = changesOf(base, draw);
    const id = `${people} ${kind}`;
    const here = new Laboratory();
    here.learn(id, base.text);
    const processor = await measure(steps, threadMs, (question) => answerQuestion(here, { ...question, base: id }));
    const stalls = watchStalls();
    const waited = await measure(
      steps,
      () => performance.now(),
      (question) => askLaboratory({ ...question, base: id }, async () => base.text),
    );
    const told = [at(processor, 0.5), at(processor, 0.99), at(waited, 0.5), at(waited, 0.99), stalls()].map(inMs);
    say(`| ${people} | ${kind} | ${told.join(' | ')} |`);
  }
}
process.exit(0);

/** One change more each time. */
function changesOf(base: MeasuredBase, draw: Draw): Change[][] {
  const random = seededRandom(7);
  const all = Array.from({ length: Number(values.changes) }, () => draw(base, random));
  return all.map((_, count) => all.slice(0, count + 1));
}

interface See {
  ask: 'see';
  before: Change[];
  changes: Change[];
}

/** In order, the shortest first; the first question of all, which solves from nothing, is not counted. */
async function measure(steps: Change[][], clock: () => number, ask: (question: See) => Promise<unknown>): Promise<number[]> {
  await ask({ ask: 'see', before: [], changes: [] });
  const took: number[] = [];
  for (const [place, changes] of steps.entries()) {
    const from = clock();
    await ask({ ask: 'see', before: steps[place - 1] ?? [], changes });
    took.push(clock() - from);
  }
  return took.sort((a, b) => a - b);
}

/** The longest time this thread could not turn to anything else. */
function watchStalls(): () => number {
  let [last, longest] = [performance.now(), 0];
  const tick = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return () => {
    clearInterval(tick);
    return longest;
  };
}
