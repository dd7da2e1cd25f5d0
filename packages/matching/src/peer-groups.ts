/**
 * The odd groups of a peer certificate, as a nest: any two lie apart or one within the other.
 *
 * Idea: two people are covered by every group that holds both. Going from the outermost group of somebody
 * inwards, the sum of weights grows, and each time those who do not come along share the sum so far. So
 * what somebody shares takes one look at every member, however deep the nest, and is the same for all who
 * have the same innermost group. It is added to everybody's own cover and taken off again, exactly.
 * Example: {Ana, Ben, Cem, Dora, Eve} weighs 4, {Ana, Ben, Cem} in it 2: Ana shares 6 with Ben, 4 with Eve.
 */
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

/** Adds, for everybody in a group with somebody of the innermost one, what the groups with both weigh; below 0: takes it off. */
export function spreadShares(innermost: PeerGroup, cover: Float64Array, unit: number): void {
  const inwards: PeerGroup[] = [];
  for (let group: PeerGroup | undefined = innermost; group; group = group.around) inwards.unshift(group);
  let share = 0;
  const give = (members: readonly number[]) => {
    for (const member of members) cover[member]! += share;
  };
  inwards.forEach((group, at) => {
    share += group.weight.pairs * unit + Math.sign(unit) * group.weight.points;
    give(group.others);
    for (const inner of group.within) if (inner !== inwards[at + 1]) give(inner.members);
  });
}
