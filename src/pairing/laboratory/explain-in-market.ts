/** Why the two are a pair or not, and what would help somebody who has nobody: tried on the spot, and taken back. */
import { compareAssignments, ConflictingPinError, type Resolver, type Worth } from '@pairwell/matching';
import { explainPair } from '../runs/explain-pair.rules.ts';
import type { Market } from './market.ts';
import type { Help, Moves, PairExplained } from './question.ts';
import type { Step } from './settle-changes.rules.ts';

const triedPlaces = 25;
const shownPlaces = 3;

/** @returns null where one of the two is not among those to be matched */
export function explainInMarket(market: Market, steps: readonly Step[], pair: { mentee: string; mentor: string }): PairExplained | null {
  const { frozen, engine } = market;
  const i = frozen.mentees.findIndex(({ id }) => id === pair.mentee);
  const j = frozen.mentors.findIndex(({ id }) => id === pair.mentor);
  if (i < 0 || j < 0) return null;
  const resolver = market.walk(steps);
  const { pairs } = resolver.assignment();
  const mine = pairs.find(({ mentee, mentor }) => mentee === pair.mentee && mentor === pair.mentor);
  const banned = steps.some((step) => step.take === 'forbid' && step.mentee === pair.mentee && step.mentor === pair.mentor);
  return {
    ...explainPair(frozen, engine.program, i, j),
    isChosen: mine !== undefined,
    isPinned: mine?.pinned ?? false,
    blockedBy: [...engine.blockedBy(i, j), ...(banned ? ['never to be matched'] : [])],
    ...(mine ? { loss: { pairs: 0, points: 0 }, moved: [] } : forced(resolver, pair)),
    mentorsOfMentee: pairs.filter(({ mentee }) => mentee === pair.mentee).map(({ mentor }) => mentor),
    menteesOfMentor: pairs.filter(({ mentor }) => mentor === pair.mentor).map(({ mentee }) => mentee),
    places: resolver.capacityOf(pair.mentor),
  };
}

function forced(resolver: Resolver, { mentee, mentor }: { mentee: string; mentor: string }): { loss: Worth | null; moved: Moves } {
  try {
    const { matchedChange, totalChange, moved } = resolver.whatIf((trial) => trial.pin(mentee, mentor));
    return { loss: { pairs: 0 - matchedChange, points: 0 - totalChange }, moved };
  } catch (problem) {
    if (problem instanceof ConflictingPinError) return { loss: null, moved: [] };
    throw problem;
  }
}

/** @returns null where the person has a mentor or is not among the mentees to be matched */
export function helpInMarket(market: Market, steps: readonly Step[], mentee: string): Help | null {
  const { frozen, engine } = market;
  const i = frozen.mentees.findIndex(({ id }) => id === mentee);
  if (i < 0) return null;
  const resolver = market.walk(steps);
  if (!resolver.assignment().unmatched.includes(mentee)) return null;
  const open = frozen.mentors
    .flatMap(({ id }, j) => (engine.isOpen(i, j) ? [{ id, score: engine.program.score(i, j) }] : []))
    .sort((a, b) => b.score - a.score)
    .slice(0, triedPlaces);
  const places = open
    .map(({ id }) => onePlaceMore(resolver, mentee, id))
    .filter(({ gain }) => gain.pairs > 0)
    .sort((a, b) => b.gain.pairs - a.gain.pairs || b.gain.points - a.gain.points || a.moved.length - b.moved.length)
    .slice(0, shownPlaces);
  return { places, rules: open.length > 0 ? [] : singleRules(market, i) };
}

/** One more place with the mentor, kept for the mentee: others may want it as much. */
function onePlaceMore(resolver: Resolver, mentee: string, mentor: string): Help['places'][number] {
  const before = resolver.assignment();
  const { matchedChange, totalChange, moved } = resolver.whatIf((trial) => {
    trial.setCapacity(mentor, trial.capacityOf(mentor) + 1);
    trial.pin(mentee, mentor);
    return compareAssignments(before, trial.assignment());
  });
  return { mentor, gain: { pairs: matchedChange, points: totalChange }, moved };
}

/** Rules that alone keep so many mentors from the mentee. */
function singleRules({ frozen, engine }: Market, i: number): Help['rules'] {
  const counts = new Map<string, number>();
  frozen.mentors.forEach((_, j) => {
    const [only, ...others] = engine.blockedBy(i, j);
    if (only && others.length === 0) counts.set(only, (counts.get(only) ?? 0) + 1);
  });
  return [...counts].map(([rule, mentors]) => ({ rule, mentors })).sort((a, b) => b.mentors - a.mentors || (a.rule < b.rule ? -1 : 1));
}
