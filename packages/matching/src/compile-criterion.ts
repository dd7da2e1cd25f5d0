/**
 * One criterion and everybody's answers, made into a term that prices any pair.
 *
 * Invariants: `points` is whole and between 0 and `max`; `detail` explains the same number.
 * Example: gap "at least 1 step senior", 20 points, 5 lost per step: Junior with Senior (2 steps)
 * earns 20, two peers (0 steps) 15.
 */
import type { AnswerColumns, TagColumn, ValueColumn } from './answer-columns.ts';
import { menteeKey, mentorKey, readChoice, readLevel, readNumber, readOffset, readTags } from './answers.ts';
import type {
  CategoryCriterion,
  ClosenessCriterion,
  Criterion,
  Detail,
  GapCriterion,
  OverlapCriterion,
  Person,
  Question,
} from './criteria.ts';
import { missing } from './compiled-criterion.ts';
import type { CompiledCriterion, Sides } from './compiled-criterion.ts';
import { gradedTerm, share } from './graded-term.ts';
import type { Value } from './graded-term.ts';
import { hasAnswer, similarity } from './similarity.ts';
import { tagTerm } from './tag-term.ts';

/** Says what it needs to know of people; once they have been read, the result makes the term. */
export function compileCriterion(criterion: Criterion, mentees: AnswerColumns, mentors: AnswerColumns): () => CompiledCriterion {
  const values = <V>(question: Question, by: (person: Person, key: string) => V | undefined): Sides<ValueColumn<V>> => ({
    mentee: mentees.values((person) => by(person, menteeKey(question))),
    mentor: mentors.values((person) => by(person, mentorKey(question))),
  });
  const tags = (question: Question): Sides<TagColumn> => ({
    mentee: mentees.tags((person) => readTags(person, menteeKey(question))),
    mentor: mentors.tags((person) => readTags(person, mentorKey(question))),
  });
  switch (criterion.kind) {
    case 'overlap': {
      const sides = tags(criterion.question);
      return () => overlap(criterion, sides);
    }
    case 'closeness': {
      const sides = tags(criterion.question);
      return () => closeness(criterion, sides);
    }
    case 'gap': {
      const sides = values(criterion.question, (person, key) => readLevel(person, key, criterion.scale));
      return () => gap(criterion, sides);
    }
    case 'category': {
      const sides = values(criterion.question, readChoice);
      return () => category(criterion, sides);
    }
    case 'distance': {
      const sides = values(criterion.question, readNumber);
      const explain = (a: number, b: number): Detail => ({ kind: 'distance', mentee: a, mentor: b, distance: Math.abs(a - b) });
      return () => graded(criterion, sides, (a, b) => fading(criterion, Math.abs(a - b)), explain);
    }
    case 'time-zone': {
      const sides = values(criterion.question, (person, key) => readOffset(person, key, criterion.offsets));
      const explain = (a: number, b: number): Detail => ({ kind: 'time-zone', minutes: clockGap(a, b) });
      return () => graded(criterion, sides, (a, b) => fading(criterion, clockGap(a, b)), explain);
    }
    case 'similarity': {
      const { question } = criterion;
      const sides = question === undefined ? undefined : values(question, hasAnswer);
      return () => similarity(criterion, mentees.ids, mentors.ids, sides);
    }
  }
}

/** Minutes between two clocks, the short way round the day. */
export function clockGap(a: number, b: number): number {
  const apart = Math.abs(a - b) % 1440;
  return Math.min(apart, 1440 - apart);
}

const fading = ({ points, within = 0, reach }: { points: number; within?: number; reach: number }, distance: number): number =>
  distance <= within ? points : share(points, reach - distance, reach - within);

function graded<V extends Value>(
  { id, points }: { id: string; points: number },
  { mentee, mentor }: Sides<ValueColumn<V>>,
  grade: (a: V, b: V) => number,
  explain: (a: V, b: V) => Detail,
): CompiledCriterion {
  const term = gradedTerm<V>(mentee, mentor, grade, 0);
  return {
    id,
    max: points,
    term,
    points: term.grade,
    isAsked: (i) => mentee.classOf[i]! > 0,
    detail: (i, j) => {
      const [a, b] = [mentee.values[mentee.classOf[i]!], mentor.values[mentor.classOf[j]!]];
      return missing(a !== undefined, b !== undefined) ?? explain(a as V, b as V);
    },
  };
}

function category(criterion: CategoryCriterion, sides: Sides<ValueColumn<string>>): CompiledCriterion {
  const earns = (equal: boolean) => (equal === (criterion.prefer === 'equal') ? criterion.points : 0);
  return graded(
    criterion,
    sides,
    (a, b) => earns(a === b),
    (a, b) => ({ kind: 'category', mentee: a, mentor: b, equal: a === b }),
  );
}

function gap(criterion: GapCriterion, sides: Sides<ValueColumn<number>>): CompiledCriterion {
  const { points, scale, atLeast = -Infinity, atMost = Infinity, lossPerStep = points } = criterion;
  return graded(
    criterion,
    sides,
    (a, b) => {
      const outside = Math.max(atLeast - (b - a), b - a - atMost, 0);
      return outside === 0 ? points : Math.max(0, points - outside * lossPerStep);
    },
    (a, b) => ({ kind: 'gap', mentee: scale[a]!, mentor: scale[b]!, steps: b - a }),
  );
}

function overlap(criterion: OverlapCriterion, { mentee, mentor }: Sides<TagColumn>): CompiledCriterion {
  const { id, points, tagWeights = {}, full } = criterion;
  const weightOf = (tag: string) => (Object.hasOwn(tagWeights, tag) ? tagWeights[tag]! : 1);
  const term = tagTerm(
    mentee.weighted((tag, weight) => weight * weightOf(tag)),
    mentor,
    (a, b) => (a === b ? 1 : 0),
    1,
  );
  const fullOf = (i: number) => full ?? term.most(i);
  return {
    id,
    max: points,
    term: { ...term, full: fullOf },
    points: (i, j) => share(points, term.amount(i, j), fullOf(i)),
    isAsked: (i) => mentee.isGiven(i),
    detail: (i, j) =>
      missing(mentee.isGiven(i), mentor.isGiven(j)) ?? {
        kind: 'overlap',
        shared: mentee.of(i).filter((tag) => mentor.of(j).includes(tag)),
        wanted: mentee.of(i),
      },
  };
}

function closeness(criterion: ClosenessCriterion, { mentee, mentor }: Sides<TagColumn>): CompiledCriterion {
  const { id, points, distances, reach } = criterion;
  const given = (a: string, b: string) => (Object.hasOwn(distances, a) && Object.hasOwn(distances[a]!, b) ? distances[a]![b]! : Infinity);
  const between = (a: string, b: string) => (a === b ? 0 : Math.min(given(a, b), given(b, a)));
  const term = tagTerm(mentee, mentor, (a, b) => Math.max(0, reach - between(a, b)), reach);
  const nearest = (tag: string, j: number) => {
    const near = mentor
      .of(j)
      .map((offered) => ({ wanted: tag, offered, distance: between(tag, offered) }))
      .sort((a, b) => a.distance - b.distance)[0];
    return near && near.distance < reach ? near : { wanted: tag };
  };
  return {
    id,
    max: points,
    term: { ...term, full: term.most },
    points: (i, j) => share(points, term.amount(i, j), term.most(i)),
    isAsked: (i) => mentee.isGiven(i),
    detail: (i, j) =>
      missing(mentee.isGiven(i), mentor.isGiven(j)) ?? {
        kind: 'closeness',
        nearest: mentee.of(i).map((tag) => nearest(tag, j)),
      },
  };
}
