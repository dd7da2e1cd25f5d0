import { answerUnder } from '../criteria/opened-criteria.rules.ts';
import type { FrozenProblem } from '../runs/frozen-problem.ts';
import { labelOf } from '../runs/named-criteria.rules.ts';

export interface Supply {
  /** Of the criterion, and the choice as it is kept. */
  key: string;
  tag: string;
  /** As they are called. */
  criterion: string;
  name: string;
  wanted: number;
  mentors: number;
  places: number;
}

/** Only what somebody wants; where more is wanted than there are places comes first. */
export function supplyOf({ named, mentees, mentors }: FrozenProblem): Supply[] {
  return named
    .filter(({ kind }) => kind === 'wanted-offered')
    .flatMap(({ key, name, labels }) => {
      const wanted = countTags(mentees.map((one) => [answerUnder(one.answers, key), 1]));
      const heads = countTags(mentors.map((one) => [one.answers[key], 1]));
      const places = countTags(mentors.map((one) => [one.answers[key], one.capacity]));
      return [...wanted].map(([tag, count]) => ({
        key,
        tag,
        criterion: name,
        name: labelOf(labels, tag),
        wanted: count,
        mentors: heads.get(tag) ?? 0,
        places: places.get(tag) ?? 0,
      }));
    })
    .sort((a, b) => b.wanted - b.places - (a.wanted - a.places) || b.wanted - a.wanted || (a.name < b.name ? -1 : 1));
}

function countTags(given: readonly (readonly [unknown, number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [answer, weight] of given)
    if (typeof answer === 'object' && answer !== null)
      for (const tag of Object.keys(answer)) counts.set(tag, (counts.get(tag) ?? 0) + weight);
  return counts;
}
