/**
 * Who might meet whom among peers, as lists of neighbours.
 *
 * Idea: every edge is stored from both ends, all neighbours of a person in one stretch: arcs first[a] to
 * first[a + 1] start at a. A search reads a stretch from front to back and touches nothing else.
 * Example: Ana-Ben and Ana-Cem: two arcs of Ana, then one of Ben, then one of Cem.
 */
export interface PeerGraph {
  people: number;
  /** Where the arcs of each person start; one more than there are people. */
  first: Int32Array;
  from: Int32Array;
  to: Int32Array;
  /** What the pair is worth. */
  weight: Float64Array;
}

/** Edges as three lists of one length; a pair must not come twice. */
export interface PeerEdges {
  a: Int32Array;
  b: Int32Array;
  weight: Float64Array;
}

export function graphOf(people: number, { a, b, weight }: PeerEdges): PeerGraph {
  const first = new Int32Array(people + 1);
  for (let edge = 0; edge < a.length; edge++) {
    first[a[edge]! + 1]!++;
    first[b[edge]! + 1]!++;
  }
  for (let person = 0; person < people; person++) first[person + 1]! += first[person]!;
  const next = first.slice();
  const graph: PeerGraph = {
    people,
    first,
    from: new Int32Array(2 * a.length),
    to: new Int32Array(2 * a.length),
    weight: new Float64Array(2 * a.length),
  };
  for (let edge = 0; edge < a.length; edge++) {
    const [there, back] = [next[a[edge]!]!++, next[b[edge]!]!++];
    graph.from[there] = graph.to[back] = a[edge]!;
    graph.to[there] = graph.from[back] = b[edge]!;
    graph.weight[there] = graph.weight[back] = weight[edge]!;
  }
  return graph;
}
