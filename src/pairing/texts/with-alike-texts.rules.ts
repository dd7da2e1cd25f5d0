import type { Criterion as EngineCriterion } from '@pairwell/matching';
import { criterionOf } from '../criteria/opened-criteria.rules.ts';
import type { AlikeTexts } from './alike-texts.ts';

/** Two people who mean the same write half of it otherwise: from here on they have all points. */
const alikeFrom = 500;
const perfect = 1_000;

/** Gives points for texts as far as they are alike, under whatever strength each mentee counts them. */
export function withAlikeTexts<Given extends { criteria: EngineCriterion[] }>(
  engine: Given,
  named: readonly { key: string; alike?: AlikeTexts }[],
): Given {
  const pairsOf = new Map(named.flatMap(({ key, alike }) => (alike ? [[key, inThousandths(alike)] as const] : [])));
  return {
    ...engine,
    criteria: engine.criteria.map((one): EngineCriterion => {
      const perMille = one.kind === 'similarity' ? pairsOf.get(criterionOf(one.id)) : undefined;
      return perMille && one.kind === 'similarity' ? { ...one, perMille } : one;
    }),
  };
}

const inThousandths = ({ mentors, rows }: AlikeTexts) => ({
  mentors,
  rows: Object.fromEntries(
    Object.entries(rows).map(([mentee, row]) => [
      mentee,
      row.map((value, at) => (at % 2 === 0 ? value : Math.min(perfect, Math.round((perfect * value) / alikeFrom)))),
    ]),
  ),
});
