/** Random criteria, rules and answers for the tests of this package, ties and gaps included. */
import fc from 'fast-check';
import type { Answer, Criteria, Criterion, Person, Rule } from './criteria.ts';

const TAGS = ['art', 'code', 'law', 'sales', 'talk'];
const LEVELS = ['low', 'mid', 'high', 'top'];
const ZONES = { here: 0, there: 330, far: -660 };

const tags = (): fc.Arbitrary<Answer> =>
  fc.oneof(fc.subarray(TAGS), fc.constantFrom(...TAGS), fc.dictionary(fc.constantFrom(...TAGS), fc.nat(5), { maxKeys: 4 }));

const answers = (): fc.Arbitrary<Person['answers']> =>
  fc.record(
    {
      tags: tags(),
      others: tags(),
      level: fc.constantFrom(...LEVELS),
      unit: fc.constantFrom('north', 'south', 'west'),
      years: fc.oneof(fc.nat(40), fc.double({ min: 0, max: 40, noNaN: true })),
      zone: fc.oneof(fc.constantFrom(...Object.keys(ZONES)), fc.integer({ min: -720, max: 720 })),
    },
    { requiredKeys: [] },
  );

const steps = () => fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined });

function criterion(id: string, maxPoints: number): fc.Arbitrary<Criterion> {
  const points = fc.nat(maxPoints);
  const base = { id: fc.constant(id), points };
  const question = fc.constantFrom('tags', { mentee: 'tags', mentor: 'others' });
  return fc.oneof(
    fc.record({
      ...base,
      kind: fc.constant('overlap' as const),
      question,
      tagWeights: fc.dictionary(fc.constantFrom(...TAGS), fc.nat(4)),
      full: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    }),
    fc.record({
      ...base,
      kind: fc.constant('closeness' as const),
      question,
      reach: fc.integer({ min: 1, max: 5 }),
      distances: fc.dictionary(fc.constantFrom(...TAGS), fc.dictionary(fc.constantFrom(...TAGS), fc.nat(6))),
    }),
    fc
      .record({
        ...base,
        kind: fc.constant('gap' as const),
        question: fc.constant('level'),
        scale: fc.constant(LEVELS),
        atLeast: steps(),
        span: fc.option(fc.nat(2), { nil: undefined }),
        lossPerStep: fc.option(fc.nat(9), { nil: undefined }),
      })
      .map(({ span, ...gap }) => ({
        ...gap,
        atMost: span === undefined ? undefined : (gap.atLeast ?? 0) + span,
      })),
    fc.record({
      ...base,
      kind: fc.constant('category' as const),
      question: fc.constant('unit'),
      prefer: fc.constantFrom('equal' as const, 'different' as const),
    }),
    fc.record({
      ...base,
      kind: fc.constant('distance' as const),
      question: fc.constant('years'),
      within: fc.nat(5),
      reach: fc.integer({ min: 5, max: 20 }),
    }),
    fc.record({
      ...base,
      kind: fc.constant('time-zone' as const),
      question: fc.constant('zone'),
      reach: fc.nat(600),
      offsets: fc.constant(ZONES),
    }),
    fc.record({
      ...base,
      kind: fc.constant('similarity' as const),
      question: fc.constantFrom(undefined, 'tags', { mentee: 'level', mentor: 'unit' }),
      perMille: fc.record({
        mentors: fc.constant(['m2', 'm0', 'm9', 'm1']),
        rows: fc.dictionary(
          fc.constantFrom('a0', 'a1', 'a3', 'a9'),
          fc
            .subarray([0, 1, 2, 3])
            .chain((places) => fc.tuple(...places.map((place) => fc.nat(1000).map((value) => [place, value]))).map((all) => all.flat())),
        ),
      }),
    }),
  );
}

function rule(id: string): fc.Arbitrary<Rule> {
  const base = {
    id: fc.constant(id),
    whenMissing: fc.constantFrom(undefined, 'allow' as const, 'forbid' as const),
  };
  return fc.oneof(
    fc.record({
      ...base,
      kind: fc.constant('must-share' as const),
      question: fc.constant('tags'),
      atLeast: fc.option(fc.nat(2), { nil: undefined }),
    }),
    fc.record({ ...base, kind: fc.constant('must-differ' as const), question: fc.constant('unit') }),
    fc.record({
      ...base,
      kind: fc.constant('gap' as const),
      question: fc.constant('level'),
      scale: fc.constant(LEVELS),
      atLeast: steps(),
    }),
    fc.record({
      ...base,
      kind: fc.constant('time-zone' as const),
      question: fc.constant('zone'),
      atMost: fc.nat(700),
      offsets: fc.constant(ZONES),
    }),
  );
}

export interface Instance {
  criteria: Criteria;
  mentees: Person[];
  mentors: Person[];
}

/** Up to 6 criteria and 2 rules over up to `people` people a side. */
export function someCriteria(maxPoints = 60, people = 5): fc.Arbitrary<Instance> {
  const side = (prefix: string) =>
    fc
      .array(fc.record({ answers: answers(), excluded: fc.subarray(['a0', 'm0', 'm1']) }), {
        maxLength: people,
      })
      .map((list): Person[] => list.map((one, at) => ({ id: `${prefix}${at}`, ...one })));
  const listOf = <T>(one: (id: string) => fc.Arbitrary<T>, prefix: string, most: number) =>
    fc.integer({ min: 0, max: most }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => one(`${prefix}${at}`))));
  return fc.record({
    criteria: fc.record({
      criteria: listOf((id) => criterion(id, maxPoints), 'criterion', 6),
      rules: listOf(rule, 'rule', 2),
    }),
    mentees: side('a'),
    mentors: side('m'),
  });
}
