/**
 * Skills and how they hang together. 'part of' leads to what is broader; narrower skills are the
 * same links read backwards. Distances are whole: 2 for a part or a tool, 3 for a close skill.
 * A heading groups skills without making them alike, so no way leads through one.
 */
export const linkKinds = ['part of', 'used in', 'close to'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface GraphSkill {
  id: string;
  name: string;
  heading: boolean;
}

/** 'Python' 'used in' 'Data science'. */
export interface SkillLink {
  from: string;
  kind: LinkKind;
  to: string;
}

export interface SkillGraph {
  skills: ReadonlyMap<string, GraphSkill>;
  links: ReadonlyMap<string, readonly SkillLink[]>;
}

export interface Way {
  to: string;
  distance: number;
  /** The links that were followed, in order; each may have been followed backwards. */
  links: readonly SkillLink[];
}

const lengths: Record<LinkKind, number> = { 'part of': 2, 'used in': 2, 'close to': 3 };

/** From this distance on two skills have nothing to do with each other. */
export const reach = 6;

/** Links with an end that is not among the skills are left out. */
export function skillGraph(skills: readonly GraphSkill[], links: readonly SkillLink[]): SkillGraph {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const at = new Map<string, SkillLink[]>();
  for (const link of links) {
    if (!byId.has(link.from) || !byId.has(link.to)) continue;
    for (const end of [link.from, link.to]) at.set(end, [...(at.get(end) ?? []), link]);
  }
  return { skills: byId, links: at };
}

/**
 * Every skill nearer than `within`, the skill itself included, nearest first. Of several ways the
 * shortest, then the one by name, so that the same graph always gives the same reasons.
 */
export function waysFrom(graph: SkillGraph, start: string, within: number = reach): Map<string, Way> {
  const settled = new Map<string, Way>();
  if (!graph.skills.has(start)) return settled;
  const open = new Map<string, Way>([[start, { to: start, distance: 0, links: [] }]]);
  while (open.size > 0) {
    const way = [...open.values()].reduce((best, one) => (isBefore(graph, one, best) ? one : best));
    open.delete(way.to);
    settled.set(way.to, way);
    if (way.to !== start && graph.skills.get(way.to)!.heading) continue;
    for (const link of graph.links.get(way.to) ?? []) {
      const to = link.from === way.to ? link.to : link.from;
      const longer = { to, distance: way.distance + lengths[link.kind], links: [...way.links, link] };
      if (settled.has(to) || longer.distance >= within) continue;
      const before = open.get(to);
      if (!before || longer.distance < before.distance) open.set(to, longer);
    }
  }
  return settled;
}

function isBefore(graph: SkillGraph, one: Way, other: Way): boolean {
  if (one.distance !== other.distance) return one.distance < other.distance;
  return graph.skills.get(one.to)!.name < graph.skills.get(other.to)!.name;
}
