/**
 * What one process remembers of scenarios: the people they start from and markets that stand ready
 * for the next change. All of it can be forgotten and built again, so any process can answer any
 * question, given the base.
 */
import type { Assignment } from '@pairwell/matching';
import type { Change } from './change.ts';
import { changedProblem } from './changed-problem.rules.ts';
import { Market, type Solved } from './market.ts';
import { scenarioBase, type ScenarioBase } from './scenario-base.ts';
import { settleChanges, type Step } from './settle-changes.rules.ts';

/** Numbers of four bytes that markets may hold together: three times 7,500 mentees by 2,500 mentors, twice. */
const mostWeight = 112_500_000;
const mostBases = 4;
const mostMarkets = 12;

interface Kept {
  base: ScenarioBase;
  markets: Map<string, Promise<Market>>;
}

export interface State {
  base: ScenarioBase;
  market: Market;
  steps: Step[];
}

export class Laboratory {
  private readonly bases = new Map<string, Kept>();

  knows(id: string): boolean {
    return this.bases.has(id);
  }

  learn(id: string, text: string): void {
    this.bases.set(id, { base: scenarioBase.parse(JSON.parse(text)), markets: new Map() });
    for (const oldest of this.bases.keys()) if (this.bases.size > mostBases) this.bases.delete(oldest);
  }

  /** The market that these changes lead to, not yet walked. */
  async stateOf(id: string, changes: readonly Change[]): Promise<State> {
    const kept = this.bases.get(id);
    if (!kept) throw new Error('A laboratory was asked about people it does not know.');
    used(this.bases, id);
    const { base, markets } = kept;
    const { steps, set, opened } = settleChanges(base, changes);
    const key = JSON.stringify([set, opened]);
    const isUnchanged = key === JSON.stringify([base.set, []]);
    const opening = markets.get(key) ?? Market.open(changedProblem(base, { set, opened }), isUnchanged ? base.assignment : undefined);
    markets.set(key, opening);
    opening.catch(() => markets.delete(key));
    used(markets, key);
    const market = await opening;
    await this.forgetOldest(key);
    return { base, market, steps };
  }

  async solve(id: string, changes: readonly Change[]): Promise<Solved & { market: Market }> {
    const { market, steps } = await this.stateOf(id, changes);
    return { ...(await market.after(steps)), market };
  }

  async start(id: string): Promise<Assignment> {
    return (await this.solve(id, [])).assignment;
  }

  async raisedIn(id: string, changes: readonly Change[]): Promise<string[]> {
    const { base, steps } = await this.stateOf(id, changes);
    const offered = new Map(base.problem.mentors.map((mentor) => [mentor.id, mentor.capacity]));
    return steps.flatMap((step) => (step.take === 'places' && step.places > (offered.get(step.mentor) ?? 0) ? [step.mentor] : []));
  }

  private async forgetOldest(besides: string): Promise<void> {
    const all = [...this.bases.values()].flatMap(({ markets }) => [...markets].map(([key, opening]) => ({ markets, key, opening })));
    let weight = 0;
    const weighed = await Promise.all(all.map(async (one) => ({ ...one, weight: await one.opening.then((market) => market.weight) })));
    for (const [at, one] of weighed.toReversed().entries()) {
      weight += one.weight;
      if ((weight > mostWeight || at >= mostMarkets) && one.key !== besides) one.markets.delete(one.key);
    }
  }
}

/** Moves it to the end: the first in the map is the one longest unused. */
function used<Value>(map: Map<string, Value>, key: string): void {
  const value = map.get(key);
  if (value === undefined) return;
  map.delete(key);
  map.set(key, value);
}
