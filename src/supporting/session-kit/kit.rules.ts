/** How a kit changes: pure, so that page, API and tests agree. */
import type { Kit, KitItem, KitObstacle } from './kit.ts';
import type { KitInput } from './kit-input.ts';

export interface Making {
  /** ISO instant. */
  now: string;
  newId: () => string;
}

/** What was left open last time and neither taken up here nor struck off comes first. */
export function withCarriedOver(kit: Kit, before: Kit | undefined): Kit {
  const known = new Set([...kit.items.map((item) => item.id), ...kit.leftBehind]);
  const carried = (before?.items ?? [])
    .filter((item) => !item.done && !known.has(item.id))
    .map((item): KitItem => ({ ...item, carriedOver: true }));
  return carried.length > 0 ? { ...kit, items: [...carried, ...kit.items] } : kit;
}

/** The kit with one section as it was given; the others as they were. */
export function withSection(kit: Kit, given: KitInput, making: Making): Kit {
  const changed = { ...kit, ...sectionOf(kit, given, making) };
  return { ...changed, versions: { ...kit.versions, [given.section]: (kit.versions[given.section] ?? 0) + 1 } };
}

function sectionOf(kit: Kit, given: KitInput, making: Making): Partial<Kit> {
  switch (given.section) {
    case 'goal':
      return { goal: given.goal ?? '' };
    case 'items':
      return itemsOf(kit, given, making);
    case 'obstacles':
      return { obstacles: obstaclesOf(kit, given, making) };
    case 'resources':
      return {
        resources: given.resources.flatMap(({ id, name, type, purpose, url }) =>
          name ? [{ id: id ?? making.newId(), name, type: type ?? '', purpose: purpose ?? '', url: url ?? '' }] : [],
        ),
      };
    case 'insights':
      return { insights: given.insights ?? '' };
    case 'followUp':
      return {
        followUp: {
          nextOn: given.followUp.nextOn ?? null,
          noNextReason: given.followUp.noNextReason ?? '',
          method: given.followUp.method ?? null,
          milestones: given.followUp.milestones,
        },
      };
  }
}

function itemsOf(kit: Kit, given: KitInput, { newId }: Making): Pick<Kit, 'items' | 'leftBehind'> {
  const items = given.items.flatMap(({ id, topic, priority, notes, done }): KitItem[] => {
    if (!topic) return [];
    const before = kit.items.find((item) => item.id === id);
    return [
      { id: id ?? newId(), topic, priority: priority ?? 'medium', notes: notes ?? '', done, carriedOver: before?.carriedOver ?? false },
    ];
  });
  const kept = new Set(items.map((item) => item.id));
  const struck = kit.items.filter((item) => item.carriedOver && !kept.has(item.id)).map((item) => item.id);
  return { items: movedUp(items, given.moveUp), leftBehind: [...new Set([...kit.leftBehind, ...struck])] };
}

export function movedUp<T>(list: readonly T[], place: number | undefined): T[] {
  const moved = [...list];
  if (place === undefined || place < 1 || place >= moved.length) return moved;
  moved.splice(place - 1, 0, ...moved.splice(place, 1));
  return moved;
}

/** Brought to the program manager once, an obstacle stays so. */
function obstaclesOf(kit: Kit, given: KitInput, { now, newId }: Making): KitObstacle[] {
  return given.obstacles.flatMap(({ id, challenge, impact, solutions, solved, escalate }) => {
    if (!challenge) return [];
    const before = kit.obstacles.find((obstacle) => obstacle.id === id);
    const escalatedAt = before?.escalatedAt ?? (escalate ? now : null);
    return [{ id: id ?? newId(), challenge, impact: impact ?? 1, solutions: solutions ?? '', solved, escalatedAt }];
  });
}

/** Those that a save has newly brought to the program manager. */
export function newlyEscalated(before: Kit, after: Kit): KitObstacle[] {
  const known = new Set(before.obstacles.filter((one) => one.escalatedAt).map((one) => one.id));
  return after.obstacles.filter((one) => one.escalatedAt && !known.has(one.id));
}

/** The last session's agenda for another time: topics and open obstacles stay, what was said about them does not. */
export function duplicated(before: Kit, { newId }: Pick<Making, 'newId'>): Pick<Kit, 'goal' | 'items' | 'obstacles' | 'resources'> {
  return {
    goal: before.goal,
    items: before.items.map((item) => ({ ...item, id: item.done ? newId() : item.id, notes: '', done: false, carriedOver: !item.done })),
    obstacles: before.obstacles.filter((one) => !one.solved).map((one) => ({ ...one, solutions: '' })),
    resources: [],
  };
}

export const isUntouched = ({ goal, items, obstacles, resources, insights }: Kit): boolean =>
  goal === '' && insights === '' && items.every((item) => item.carriedOver) && obstacles.length === 0 && resources.length === 0;
