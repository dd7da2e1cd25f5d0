/**
 * The odd groups of a peer certificate, as a nest: any two lie apart or one within the other.
 *
 * Idea: two people are covered by every group that holds both. Going from the outermost group of somebody
 * inwards, the sum of weights grows, and each time those who do not come along share the sum so far. So
 * a row of covers takes one look at every member, however deep the nest.
 * Example: {Ana, Ben, Cem, Dora, Eve} weighs 4, {Ana, Ben, Cem} in it 2: Ana shares 6 with Ben, 4 with Eve.
 */
import { addWorth } from './worth.ts';
import type { Worth } from './worth.ts';

export interface PeerGroup {
  members: number[];
  weight: Worth;
  /** The groups directly within, and the members in none of them. */
  within: PeerGroup[];
  others: number[];
  around?: PeerGroup;
}

/** The innermost group of each person; undefined when two groups overlap. */
export function nestGroups(groups: readonly PeerGroup[], people: number): (PeerGroup | undefined)[] | undefined {
  const innermost: (PeerGroup | undefined)[] = Array.from({ length: people });
  const outermost: (PeerGroup | undefined)[] = Array.from({ length: people });
  for (const group of groups.toSorted((a, b) => a.members.length - b.members.length)) {
    const within = new Set(group.members.flatMap((member) => outermost[member] ?? []));
    group.within = [...within];
    group.others = group.members.filter((member) => !outermost[member]);
    if (group.within.reduce((sum, { members }) => sum + members.length, group.others.length) !== group.members.length) return undefined;
    for (const inner of within) inner.around = group;
    for (const member of group.members) outermost[member] = group;
    for (const member of group.others) innermost[member] = group;
  }
  return innermost;
}

/** Writes, for everybody in a group with somebody, that person's own cover and what they share. */
export function spreadShares(innermost: PeerGroup | undefined, pairs: Float64Array, points: Float64Array, own: Worth): void {
  const inwards: PeerGroup[] = [];
  for (let group = innermost; group; group = group.around) inwards.unshift(group);
  const share: Worth = { ...own };
  const give = (members: readonly number[]) => {
    for (const member of members) {
      pairs[member] = share.pairs;
      points[member] = share.points;
    }
  };
  inwards.forEach((group, at) => {
    addWorth(share, group.weight, 1);
    give(group.others);
    for (const inner of group.within) if (inner !== inwards[at + 1]) give(inner.members);
  });
}
