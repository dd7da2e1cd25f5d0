import type { LinkKind, SkillLink } from './skill-graph.rules.ts';

/** Whether following links of this kind forwards leads from the one to the other. */
export function leadsTo(links: readonly SkillLink[], kind: LinkKind, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === to) return true;
    for (const link of links) if (link.kind === kind && link.from === at) seen.add(link.to);
  }
  return false;
}
