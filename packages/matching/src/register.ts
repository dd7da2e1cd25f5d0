/**
 * Where somebody stands in a list, by id.
 *
 * Idea: whoever reads a result asks for people mostly in the order in which they stand, so the place after
 * the one found last is looked at first. A table is made only once somebody is asked for out of order: for
 * many people it costs more than looking at all of them.
 * Invariants: the same answers in whatever order they are asked for, where no id is repeated.
 * Example: Ana, Ben, Cem asked for in this order: three comparisons. Ben before Ana: a table of three.
 */
export class Register<Entry> {
  private readonly entries: readonly Entry[];
  private readonly idOf: (entry: Entry) => string;
  private table: Map<string, number> | undefined;
  private next = 0;

  constructor(entries: readonly Entry[], idOf: (entry: Entry) => string) {
    this.entries = entries;
    this.idOf = idOf;
  }

  /** Where the entry with this id stands; undefined when there is none. */
  find(id: string): number | undefined {
    const { entries, idOf } = this;
    if (this.next >= entries.length) this.next = 0;
    if (entries.length > 0 && idOf(entries[this.next]!) === id) return this.next++;
    this.table ??= new Map(entries.map((entry, at) => [idOf(entry), at]));
    const found = this.table.get(id);
    if (found !== undefined) this.next = found + 1;
    return found;
  }
}
