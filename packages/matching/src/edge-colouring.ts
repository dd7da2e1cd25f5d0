/**
 * Colours the edges of a bipartite multigraph so that no two at a person share a colour.
 *
 * Idea: with as many colours as the largest number of edges at one person, it always works. Edges
 * come one at a time. If some colour is free at both ends, take it. Otherwise a is free on the left and b
 * on the right: the path that starts on the right with colour a and alternates a, b, a … can never
 * come back to the left end, since the graph has two sides; exchanging a and b along it frees a.
 * Invariants: every edge gets a colour from 0 to colours - 1; at each person all colours differ.
 *
 * Source: Kőnig 1916, Über Graphen und ihre Anwendung auf Determinantentheorie und Mengenlehre,
 * Mathematische Annalen 77, 453-465; Bondy and Murty 1976, Graph Theory with Applications, section 6.1.
 * Example: Ana-Mo, Ana-Mia, Ben-Mo with two colours: Ana-Mo 0, Ana-Mia 1, Ben-Mo 1.
 */
export interface Edge {
  left: number;
  right: number;
}

/**
 * The colour of each edge, in order.
 * @throws RangeError when somebody has more edges than there are colours.
 */
export function edgeColour(edges: readonly Edge[], leftCount: number, rightCount: number, colours: number): Int32Array {
  const colourOf = new Int32Array(edges.length).fill(-1);
  // The edge of each colour at each person; the right side comes after the left.
  const at = new Int32Array((leftCount + rightCount) * colours).fill(-1);
  const freeAt = (node: number): number => {
    for (let colour = 0; colour < colours; colour++) if (at[node * colours + colour]! < 0) return colour;
    throw new RangeError(`Somebody has more than ${colours} meetings; that needs more rounds.`);
  };
  edges.forEach(({ left, right }, edge) => {
    const other = leftCount + right;
    const wanted = freeAt(left);
    const spare = freeAt(other);
    if (at[other * colours + wanted]! >= 0) exchange(other, wanted, spare);
    colourOf[edge] = wanted;
    at[left * colours + wanted] = edge;
    at[other * colours + wanted] = edge;
  });
  return colourOf;

  /** Exchanges two colours along the path from `start`, which has `first` and lacks `second`. */
  function exchange(start: number, first: number, second: number): void {
    const path: number[] = [];
    let node = start;
    let colour = first;
    for (let edge = at[node * colours + colour]!; edge >= 0; edge = at[node * colours + colour]!) {
      path.push(edge);
      const { left, right } = edges[edge]!;
      node = node < leftCount ? leftCount + right : left;
      colour = colour === first ? second : first;
    }
    const ends = (edge: number) => [edges[edge]!.left, leftCount + edges[edge]!.right];
    for (const edge of path) for (const end of ends(edge)) at[end * colours + colourOf[edge]!] = -1;
    for (const edge of path) {
      colourOf[edge] = colourOf[edge] === first ? second : first;
      for (const end of ends(edge)) at[end * colours + colourOf[edge]!] = edge;
    }
  }
}
