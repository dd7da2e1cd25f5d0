import type { Stage } from '../platform/stage.ts';
import type { Standing } from './standing.ts';

/** The places of the top bar, in their order. */
export type Place = 'home' | 'programs' | 'people' | 'outbox' | 'audit' | 'clock';

const isFor: Record<Place, (standing: Standing, demo: boolean) => boolean> = {
  home: () => true,
  programs: (standing) => standing.reads,
  people: (standing) => standing.manages || standing.administers,
  outbox: () => true,
  audit: (standing) => standing.manages,
  clock: (_standing, demo) => demo,
};

/** The places this person has a door to. */
export function placesOf(stages: readonly Stage[], standing: Standing, demo: boolean): Place[] {
  if (!standing.name) return [];
  const paths = new Set(stages.flatMap((stage) => stage.pages.map((page) => page.path)));
  return (Object.keys(isFor) as Place[]).filter((place) => isFor[place](standing, demo) && paths.has(place === 'home' ? '' : place));
}
