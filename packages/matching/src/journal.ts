/**
 * Who held whom before each exchange, the latest last: how a pairing goes back to where it was.
 *
 * Idea: the lists of who holds whom are replaced, never edited (pairing-state.ts), so keeping what was replaced
 * is enough. Going back, and telling what changed, costs what changed and not how many people there are.
 * Invariants: taking back all exchanges down to a mark gives the lists as they were at the mark.
 * Example: mark 0; Ana, row 0, leaves Mo, column 1: { row 0, column 1, held [1], holders [0] } is noted. Taken
 * back, row 0 holds [1] again.
 */
type Held = readonly number[];

export interface Exchange {
  row: number;
  column: number;
  /** What the row held and who held the column before. */
  held: Held;
  holders: Held;
}

export class Journal {
  private exchanges: Exchange[] = [];
  private forgotten = 0;

  /** The present moment. */
  get mark(): number {
    return this.forgotten + this.exchanges.length;
  }

  note(exchange: Exchange): void {
    this.exchanges.push(exchange);
  }

  /** Everything after the mark, the latest first; it is noted no longer. */
  *takeBack(mark: number): Generator<Exchange> {
    while (this.mark > mark) yield this.exchanges.pop()!;
  }

  /** What the rows concerned held at the mark, and who held the columns. */
  since(mark: number): { held: Map<number, Held>; holders: Map<number, Held> } {
    const [held, holders] = [new Map<number, Held>(), new Map<number, Held>()];
    for (let at = this.exchanges.length - 1; at >= mark - this.forgotten; at--) {
      const exchange = this.exchanges[at]!;
      held.set(exchange.row, exchange.held);
      holders.set(exchange.column, exchange.holders);
    }
    return { held, holders };
  }

  /** Nobody will go back further than this mark. */
  forget(mark: number): void {
    this.exchanges = this.exchanges.slice(mark - this.forgotten);
    this.forgotten = mark;
  }
}
