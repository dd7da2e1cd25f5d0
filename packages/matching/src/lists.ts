/**
 * Lists that grow: for each line (a mentee, or a mentor) the others worth considering, with their scores.
 *
 * Idea: all lists stand in one pool. A list that outgrows its stretch moves to the end of the pool with
 * half as much room again, so adding costs a constant on average and walking a list stays a plain loop.
 * Layout: line i is `others[at]`, `scores[at]` for at from start[i] to end[i], exclusive.
 * Example: rows [Mo 9, Mia 8] and [Mo 7]: start 0 2, end 2 3, others 0 1 0, scores 9 8 7.
 */
/** Room left behind an appended list: most lists grow by few pairs or none. */
const SPARE = 2;

export class Lists {
  start: Int32Array;
  end: Int32Array;
  private limit: Int32Array;
  others: Int32Array;
  scores: Int32Array;
  lines: number;
  private used: number;

  /** Empty lists to be appended, of up to so many each; a pool of zeros takes no memory until it is written. */
  static toAppend(lines: number, most: number): Lists {
    const lists = new Lists(new Uint8Array(lines));
    const size = lines * (most + SPARE);
    [lists.others, lists.scores] = [new Int32Array(size), new Int32Array(size)];
    return lists;
  }

  /** Empty lists, each with room for so many. */
  constructor(rooms: ArrayLike<number>) {
    this.lines = rooms.length;
    this.start = new Int32Array(this.lines);
    this.limit = new Int32Array(this.lines);
    let used = 0;
    for (let line = 0; line < this.lines; line++) {
      this.start[line] = used;
      used += rooms[line]!;
      this.limit[line] = used;
    }
    this.end = this.start.slice();
    this.used = used;
    // Zeros at the end take no memory until the first lists move there.
    const size = used + (used >> 4);
    this.others = new Int32Array(size);
    this.scores = new Int32Array(size);
  }

  add(line: number, other: number, score: number): void {
    if (this.end[line] === this.limit[line]) this.move(line);
    const at = this.end[line]!++;
    this.others[at] = other;
    this.scores[at] = score;
  }

  /** Makes the `count` others and scores from `from` on the list of a line that has none yet, with a little room to spare. */
  append(line: number, others: Int32Array, scores: Int32Array, from: number, count: number): void {
    if (this.used + count + SPARE > this.others.length) this.enlarge(count + SPARE);
    for (let at = 0, to = this.used; at < count; at++, to++) {
      this.others[to] = others[from + at]!;
      this.scores[to] = scores[from + at]!;
    }
    this.start[line] = this.used;
    this.end[line] = this.used + count;
    this.used = this.limit[line] = this.used + count + SPARE;
  }

  /** Adds to a line sorted by score minus reference, after those that gain the same. */
  insert(line: number, other: number, score: number, reference: Float64Array): void {
    const gain = score - reference[other]!;
    let place = this.end[line]!;
    while (place > this.start[line]! && this.scores[place - 1]! - reference[this.others[place - 1]!]! < gain) place--;
    const offset = place - this.start[line]!;
    this.add(line, other, score);
    const to = this.start[line]! + offset;
    const last = this.end[line]! - 1;
    this.others.copyWithin(to + 1, to, last);
    this.scores.copyWithin(to + 1, to, last);
    this.others[to] = other;
    this.scores[to] = score;
  }

  /** Sets the score of a pair and puts it where it belongs on its sorted line. */
  settle(line: number, place: number, score: number, reference: Float64Array): void {
    const { others, scores } = this;
    const other = others[place]!;
    const gain = score - reference[other]!;
    const gainAt = (at: number): number => scores[at]! - reference[others[at]!]!;
    let at = place;
    const copy = (from: number): void => {
      others[at] = others[from]!;
      scores[at] = scores[from]!;
      at = from;
    };
    while (at > this.start[line]! && gainAt(at - 1) < gain) copy(at - 1);
    while (at + 1 < this.end[line]! && gainAt(at + 1) > gain) copy(at + 1);
    others[at] = other;
    scores[at] = score;
  }

  /** Where this pair stands, or -1. */
  find(line: number, other: number): number {
    const { others } = this;
    for (let at = this.start[line]!, end = this.end[line]!; at < end; at++) if (others[at] === other) return at;
    return -1;
  }

  /** Appends a line with an empty list. */
  addLine(): void {
    if (this.lines === this.start.length) {
      const longer = (old: Int32Array): Int32Array => {
        const grown = new Int32Array(old.length + (old.length >> 3) + 8);
        grown.set(old);
        return grown;
      };
      [this.start, this.end, this.limit] = [longer(this.start), longer(this.end), longer(this.limit)];
    }
    this.start[this.lines] = this.end[this.lines] = this.limit[this.lines] = this.used;
    this.lines++;
  }

  /** The same pairs by the other side, `width` lines with some room to grow. */
  turned(width: number): Lists {
    const counts = new Int32Array(width);
    for (let line = 0; line < this.lines; line++) for (let at = this.start[line]!; at < this.end[line]!; at++) counts[this.others[at]!]!++;
    // Few lists have to move when the first pairs are added.
    const turned = new Lists(counts.map((count) => count + (count >> 4) + 2));
    for (let line = 0; line < this.lines; line++)
      for (let at = this.start[line]!; at < this.end[line]!; at++) turned.add(this.others[at]!, line, this.scores[at]!);
    return turned;
  }

  private move(line: number): void {
    const [from, size] = [this.start[line]!, this.end[line]! - this.start[line]!];
    const room = size + (size >> 1) + 4;
    if (this.used + room > this.others.length) this.enlarge(room);
    this.others.copyWithin(this.used, from, from + size);
    this.scores.copyWithin(this.used, from, from + size);
    this.start[line] = this.used;
    this.end[line] = this.used + size;
    this.used += room;
    this.limit[line] = this.used;
  }

  private enlarge(room: number): void {
    const size = this.used + room + Math.max(1024, this.used >> 3);
    const larger = (old: Int32Array): Int32Array => {
      const grown = new Int32Array(size);
      grown.set(old);
      return grown;
    };
    [this.others, this.scores] = [larger(this.others), larger(this.scores)];
  }
}
