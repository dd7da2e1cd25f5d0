/**
 * A binary heap of numbered nodes by distance, for Dijkstra with stale entries allowed.
 * A node may be pushed again with a smaller distance; whoever pops compares with the current one.
 * Equal distances leave in an order that depends on the pushes alone, so runs repeat exactly.
 */
export class DistanceHeap {
  private keys = new Float64Array(1024);
  private nodes = new Int32Array(1024);
  private size = 0;
  /** The distance of the node popped last. */
  distance = 0;

  clear(): void {
    this.size = 0;
  }

  push(node: number, key: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, nodes } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[at] = keys[parent]!;
      nodes[at] = nodes[parent]!;
      at = parent;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** The nearest node, or -1; its distance is then in `distance`. */
  pop(): number {
    if (this.size === 0) return -1;
    const { keys, nodes } = this;
    const node = nodes[0]!;
    this.distance = keys[0]!;
    const last = --this.size;
    const key = keys[last]!;
    const moved = nodes[last]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (child + 1 < last && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[at] = keys[child]!;
      nodes[at] = nodes[child]!;
      at = child;
    }
    keys[at] = key;
    nodes[at] = moved;
    return node;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const nodes = new Int32Array(this.nodes.length * 2);
    keys.set(this.keys);
    nodes.set(this.nodes);
    [this.keys, this.nodes] = [keys, nodes];
  }
}
