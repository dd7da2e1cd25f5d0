/**
 * Odd cycles folded into one, and unfolded again: the bookkeeping of general matching.
 *
 * Idea: a blossom is an odd cycle of nodes, each a person or a blossom, matched in pairs all but one,
 * the base. Seen from outside it is one node. Any of its people can become the base by exchanging
 * matched and unmatched edges along the even way round.
 * Invariants: children[0] holds the base; children 1-2, 3-4, … are matched to each other by the joints
 * between them; joints[k] = [a, b] with a in children[k] and b in the next child, the last in the first.
 * Nodes below `people` are people; `top` names the outermost node of each person.
 *
 * Source: Edmonds 1965, Paths, trees, and flowers, Canadian J. Mathematics 17, 449-467.
 * Example: Ana, Ben, Cem in a cycle, Ben-Cem matched, base Ana. Make Ben the base: Ana-Cem matched.
 */
export type Joint = readonly [number, number];

const NOTHING: readonly never[] = [];

export class BlossomNest {
  readonly people: number;
  /** The partner of each person, or -1. */
  readonly mate: Int32Array;
  readonly top: Int32Array;
  readonly base: Int32Array;
  readonly parent: Int32Array;
  /** Empty for people, and for blossoms that are no more. */
  readonly children: (readonly number[])[];
  readonly joints: (readonly Joint[])[];
  /** The dual of each blossom; unused for people. */
  readonly weight: Float64Array;
  /** The people of a node are a stretch of one chain: folding ties the children's stretches together. */
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly next: Int32Array;
  private readonly unused: number[] = [];
  private nextBlossom: number;

  constructor(people: number) {
    this.people = people;
    this.mate = new Int32Array(people).fill(-1);
    this.head = new Int32Array(2 * people).map((_, node) => node);
    this.tail = this.head.slice();
    this.base = this.head.slice();
    this.top = this.head.slice(0, people);
    this.next = new Int32Array(people);
    this.parent = new Int32Array(2 * people).fill(-1);
    this.children = Array.from({ length: 2 * people }, () => NOTHING);
    this.joints = Array.from({ length: 2 * people }, () => NOTHING);
    this.weight = new Float64Array(2 * people);
    this.nextBlossom = people;
  }

  /** All people within a node. */
  leaves(node: number): number[] {
    const found: number[] = [];
    const { next } = this;
    const last = this.tail[node]!;
    for (let person = this.head[node]!; person !== last; person = next[person]!) found.push(person);
    found.push(last);
    return found;
  }

  /** Visits all people within a node. */
  eachLeaf(node: number, visit: (person: number) => void): void {
    const { next, tail } = this;
    const last = tail[node]!;
    for (let person = this.head[node]!; person !== last; person = next[person]!) visit(person);
    visit(last);
  }

  /** Folds a cycle of outermost nodes, base first, into one. */
  fold(children: number[], joints: Joint[]): number {
    const node = this.unused.pop() ?? this.nextBlossom++;
    this.base[node] = this.base[children[0]!]!;
    this.parent[node] = -1;
    this.children[node] = children;
    this.joints[node] = joints;
    this.weight[node] = 0;
    for (const child of children) this.parent[child] = node;
    this.head[node] = this.head[children[0]!]!;
    this.tail[node] = this.tail[children.at(-1)!]!;
    for (let at = 1; at < children.length; at++) this.next[this.tail[children[at - 1]!]!] = this.head[children[at]!]!;
    this.putOnTop(node);
    return node;
  }

  private putOnTop(node: number): void {
    const { top, next } = this;
    const last = this.tail[node]!;
    for (let person = this.head[node]!; person !== last; person = next[person]!) top[person] = node;
    top[last] = node;
  }

  /** Undoes a fold; the children are outermost again, and so are theirs where a child weighs nothing and `deep` is asked. */
  unfold(node: number, deep = false): void {
    const emptied = [node];
    for (let next = emptied.pop(); next !== undefined; next = emptied.pop()) {
      for (const child of this.children[next]!) {
        this.parent[child] = -1;
        if (deep && child >= this.people && this.weight[child] === 0) emptied.push(child);
        else this.putOnTop(child);
      }
      this.children[next] = NOTHING;
      this.joints[next] = NOTHING;
      this.unused.push(next);
    }
  }

  /** The child of a blossom, by its place in the cycle, that holds this person. */
  placeOf(node: number, person: number): number {
    let child = person;
    while (this.parent[child] !== node) child = this.parent[child]!;
    return this.children[node]!.indexOf(child);
  }

  /** The joint from the child at one place to its neighbour one step on, seen from the first. */
  jointFrom(node: number, place: number, step: 1 | -1): Joint {
    const joints = this.joints[node]!;
    if (step === 1) return joints[place]!;
    const [a, b] = joints[(place - 1 + joints.length) % joints.length]!;
    return [b, a];
  }

  /** Which way round from this place to the base is even. */
  evenWay(place: number): 1 | -1 {
    return place % 2 === 1 ? 1 : -1;
  }

  /** Makes a person the base of a node, exchanging matched and unmatched joints on the even way. */
  rebase(node: number, person: number): void {
    if (node < this.people) return;
    const children = this.children[node]!;
    const size = children.length;
    const start = this.placeOf(node, person);
    this.rebase(children[start]!, person);
    if (start !== 0) {
      const step = this.evenWay(start);
      for (let place = start; place !== 0;) {
        const first = (place + step + size) % size;
        const [a, b] = this.jointFrom(node, first, step);
        const second = (first + step + size) % size;
        this.rebase(children[first]!, a);
        this.rebase(children[second]!, b);
        this.mate[a] = b;
        this.mate[b] = a;
        place = second;
      }
      const joints = this.joints[node]!;
      this.children[node] = [...children.slice(start), ...children.slice(0, start)];
      this.joints[node] = [...joints.slice(start), ...joints.slice(0, start)];
    }
    this.base[node] = person;
  }
}
