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

const mostBases = 4;
/** Of one base: they share its solver, and hold the answers' tables each. */
const mostMarkets = 6;

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
    const rootKey = JSON.stringify([base.set, []]);
    const root = keep(markets, rootKey, () => Market.open(changedProblem(base, { set: base.set, opened: [] }), base.assignment));
    const opening =
      key === rootKey
        ? root
        : keep(markets, key, async () => {
            const changed = changedProblem(base, { set, opened });
            return (await root).rescored(key, changed) ?? Market.open(changed);
          });
    used(markets, rootKey);
    used(markets, key);
    for (const oldest of markets.keys()) if (markets.size > mostMarkets) markets.delete(oldest);
    return { base, market: await opening, steps };
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
}

/** What is there, or is being made, or is made now; what cannot be made is not kept. */
function keep(markets: Kept['markets'], key: string, make: () => Promise<Market>): Promise<Market> {
  const kept = markets.get(key);
  if (kept) return kept;
  const making = make();
  markets.set(key, making);
  making.catch(() => markets.delete(key));
  return making;
}

/** Moves it to the end: the first in the map is the one longest unused. */
function used<Value>(map: Map<string, Value>, key: string): void {
  const value = map.get(key);
  if (value === undefined) return;
  map.delete(key);
  map.set(key, value);
}
