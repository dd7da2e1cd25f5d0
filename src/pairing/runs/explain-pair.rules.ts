import type { Answer, Contribution, ScoreProgram } from '@pairwell/matching';
import { answerUnder, criterionOf } from '../criteria/opened-criteria.rules.ts';
import type { NearSkills } from '../skills/near-skills.ts';
import { whatBothWriteOf } from '../texts/both-write-of.rules.ts';
import type { FrozenProblem } from './frozen-problem.ts';
import { labelOf } from './named-criteria.rules.ts';
import type { Reason } from './reason.ts';

export interface Explained {
  score: number;
  /** 0 to 100: the share of the points that the mentee's answers made attainable. */
  fit: number;
  reasons: Reason[];
}

/** Points per criterion, summing to the pair's score; among peers of both as the one who gives. */
export function explainPair(frozen: FrozenProblem, program: ScoreProgram, mentee: number, mentor: number): Explained {
  const given = explainOneWay(frozen, program, mentee, mentor);
  return frozen.division.by === 'among peers' ? bothWays(given, explainOneWay(frozen, program, mentor, mentee)) : given;
}

function bothWays(one: Explained, other: Explained): Explained {
  const reasons = one.reasons.map((reason, at): Reason => {
    const back = other.reasons[at] as Reason;
    const [shared, words] = (['shared', 'words'] as const).map((field) => [
      ...new Set([...(reason[field] ?? []), ...(back[field] ?? [])]),
    ]) as [string[], string[]];
    return {
      ...reason,
      points: reason.points + back.points,
      of: reason.of + back.of,
      ...(shared.length > 0 ? { shared } : {}),
      ...(words.length > 0 ? { words } : {}),
      ...(reason.near || back.near ? { near: [...(reason.near ?? []), ...(back.near ?? [])] } : {}),
    };
  });
  return { score: one.score + other.score, fit: Math.round((one.fit + other.fit) / 2), reasons };
}

function explainOneWay(frozen: FrozenProblem, program: ScoreProgram, mentee: number, mentor: number): Explained {
  const named = new Map(frozen.named.map((one) => [one.key, one]));
  const given = asCounted(program.contributions(mentee, mentor));
  const reasons = given.map((one): Reason => {
    const { name, kind, labels, near } = named.get(criterionOf(one.criterion)) as FrozenProblem['named'][number];
    return {
      criterion: criterionOf(one.criterion),
      name,
      kind,
      points: one.points,
      of: one.max,
      ...factsOf(one, (tag) => labelOf(labels, tag), near),
      ...(one.detail.kind === 'similarity' ? bothWriteOf(frozen, criterionOf(one.criterion), { mentee, mentor }, labels) : {}),
    };
  });
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const attainable = program.attainable(mentee);
  return { score, fit: attainable === 0 ? 0 : Math.round((100 * score) / attainable), reasons };
}

/** Each criterion once: as the mentee chose to count it, where they were asked. */
function asCounted(given: readonly Contribution[]): Contribution[] {
  const isAnswered = ({ detail }: Contribution) => detail.kind !== 'missing' || detail.side === 'mentor';
  return [...Map.groupBy(given, ({ criterion }) => criterionOf(criterion)).values()].map(
    (variants) => variants.find(isAnswered) ?? (variants[0] as Contribution),
  );
}

function bothWriteOf(
  { mentees, mentors }: FrozenProblem,
  key: string,
  { mentee, mentor }: { mentee: number; mentor: number },
  labels: Readonly<Record<string, string>>,
): Partial<Reason> {
  const [one, other] = [mentees[mentee], mentors[mentor]].map((person) => topicsIn(answerUnder(person?.answers ?? {}, key)));
  return whatBothWriteOf(one ?? [], other ?? [], labels);
}

const topicsIn = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? answer : []);

function factsOf({ detail, points }: Contribution, label: (tag: string) => string, near?: NearSkills): Partial<Reason> {
  switch (detail.kind) {
    case 'missing':
      return { missing: detail.side };
    case 'overlap':
      return { shared: detail.shared.map(label) };
    case 'closeness':
      return {
        shared: detail.nearest.filter(({ distance }) => distance === 0).map(({ wanted }) => label(wanted)),
        near: detail.nearest.flatMap(({ wanted, offered, distance }) =>
          offered === undefined || !distance
            ? []
            : [{ wanted: label(wanted), offered: label(offered), way: near?.ways[wanted]?.[offered] ?? [] }],
        ),
      };
    case 'category':
      return points > 0 ? { mentee: label(detail.mentee), mentor: label(detail.mentor) } : {};
    case 'gap':
      return { mentee: label(detail.mentee), mentor: label(detail.mentor), levels: detail.steps };
    case 'distance':
      return { apart: Math.round(100 * detail.distance) / 100 };
    case 'time-zone':
      return { hours: Math.round(detail.minutes / 6) / 10 };
    default:
      return {};
  }
}
