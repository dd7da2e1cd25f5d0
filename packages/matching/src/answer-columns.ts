/**
 * Everybody's answers of one side, read person by person and kept by question.
 *
 * Idea: criteria first say what they need to know; then each person is looked at once, and may be made
 * up for the occasion and forgotten. An answer becomes the number of a class, tags a stretch of numbers,
 * so that what is kept of a person is a few dozen bytes and no object.
 * Invariants: class 0 is 'not answered'; tags stand in the order they were given.
 * Example: levels Junior, Senior, none: classes 1, 2, 0; tags {Finance}, {Law, Finance}: 0 | 1 0.
 */
import type { Person } from './criteria.ts';

/** People in turn: an array, or whatever makes them one by one. */
export interface People {
  readonly length: number;
  at: (index: number) => Person | undefined;
}

/** Answers that are one value each. */
export interface ValueColumn<V> {
  /** By class; the first is no answer. */
  values: (V | undefined)[];
  classOf: Int32Array;
}

/** Answers that are sets of weighted tags: those of person i stand from start[i] to start[i + 1]. */
export class TagColumn {
  readonly names: string[];
  readonly start: Int32Array;
  tags: Int32Array;
  weights: Int32Array;

  constructor(names: string[], start: Int32Array, tags: Int32Array, weights: Int32Array) {
    [this.names, this.start, this.tags, this.weights] = [names, start, tags, weights];
  }

  isGiven(person: number): boolean {
    return this.start[person + 1]! > this.start[person]!;
  }

  /** The names of a person's tags. */
  of(person: number): string[] {
    return Array.from(this.tags.subarray(this.start[person], this.start[person + 1]), (tag) => this.names[tag]!);
  }

  /** The same tags with other weights. */
  weighted(weightOf: (name: string, weight: number) => number): TagColumn {
    const weights = this.weights.map((weight, at) => weightOf(this.names[this.tags[at]!]!, weight));
    return new TagColumn(this.names, this.start, this.tags, weights);
  }
}

export class AnswerColumns {
  readonly ids: string[] = [];
  /** Ids a person must not meet, of those who named some. */
  readonly excluded = new Map<number, readonly string[]>();
  readonly length: number;
  /** Until they have been read. */
  private people: People;
  private takers: ((person: Person, at: number) => void)[] = [];
  private closers: (() => void)[] = [];

  constructor(people: People) {
    this.people = people;
    this.length = people.length;
  }

  /** A column of values, filled by `readAll`. */
  values<V>(read: (person: Person) => V | undefined): ValueColumn<V> {
    const column: ValueColumn<V> = { values: [undefined], classOf: new Int32Array(this.length) };
    const known = new Map<V, number>();
    this.takers.push((person, at) => {
      const answer = read(person);
      if (answer === undefined) return;
      let found = known.get(answer);
      if (found === undefined) {
        found = column.values.push(answer) - 1;
        known.set(answer, found);
      }
      column.classOf[at] = found;
    });
    return column;
  }

  /** A column of tags, filled by `readAll`. */
  tags(read: (person: Person) => Map<string, number> | undefined): TagColumn {
    const column = new TagColumn([], new Int32Array(this.length + 1), new Int32Array(0), new Int32Array(0));
    const known = new Map<string, number>();
    let count = 0;
    this.takers.push((person, at) => {
      for (const [name, weight] of read(person) ?? []) {
        let tag = known.get(name);
        if (tag === undefined) {
          tag = column.names.push(name) - 1;
          known.set(name, tag);
        }
        if (count === column.tags.length) [column.tags, column.weights] = [longer(column.tags, count), longer(column.weights, count)];
        column.tags[count] = tag;
        column.weights[count++] = weight;
      }
      column.start[at + 1] = count;
    });
    this.closers.push(() => {
      [column.tags, column.weights] = [column.tags.slice(0, count), column.weights.slice(0, count)];
    });
    return column;
  }

  /** Looks at every person once. */
  readAll(): void {
    for (let at = 0; at < this.length; at++) {
      const person = this.people.at(at)!;
      this.ids.push(person.id);
      if (person.excluded && person.excluded.length > 0) this.excluded.set(at, person.excluded);
      for (const take of this.takers) take(person, at);
    }
    for (const close of this.closers) close();
    [this.people, this.takers, this.closers] = [[], [], []];
  }
}

function longer(old: Int32Array, used: number): Int32Array {
  const grown = new Int32Array(2 * used + 64);
  grown.set(old);
  return grown;
}
