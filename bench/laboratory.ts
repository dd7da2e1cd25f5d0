/**
 * How long Cara waits for each kind of change in a scenario: the question, the answer and all that
 * the laboratory does between, without the page around it.
 *
 *     node bench/laboratory.ts --people 500,2000,10000 --changes 40
 */
import { parseArgs } from 'node:util';
import { answersOf } from '../src/app/demo/answers.ts';
import { askLaboratory } from '../src/pairing/laboratory/ask-laboratory.ts';
import type { Change } from '../src/pairing/laboratory/change.ts';
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
    criterion: pick(criteria, random),
    strength: 'points',
    points: 1 + Math.floor(random() * 60),
  }),
  rule: (_, random) => ({ what: 'hours apart', hours: 1 + Math.floor(random() * 12) }),
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

say('| people | change | first | median | p99 | longest stall of the page server |');
say('|---|---|---|---|---|---|');
for (const people of values.people.split(',').map(Number)) {
  const base = aBaseOf(people, answersOf);
  for (const [kind, draw] of Object.entries(kinds)) {
    const random = seededRandom(7);
    const id = `${people} ${kind}`;
    const ask = async (before: Change[], changes: Change[]) => {
      const from = performance.now();
      await askLaboratory({ ask: 'see', base: id, before, changes }, async () => base.text);
      return performance.now() - from;
    };
    const first = await ask([], []);
    const took: number[] = [];
    let changes: Change[] = [];
    const stalls = watchStalls();
    for (let count = 0; count < Number(values.changes); count++) {
      const next = [...changes, draw(base, random)];
      took.push(await ask(changes, next));
      changes = next;
    }
    const stall = stalls();
    took.sort((a, b) => a - b);
    say(`| ${people} | ${kind} | ${inMs(first)} | ${inMs(at(took, 0.5))} | ${inMs(at(took, 0.99))} | ${inMs(stall)} |`);
  }
}
process.exit(0);

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
