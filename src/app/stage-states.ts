import { personIdOf } from '../platform/actor.ts';
import type { App } from '../platform/app.ts';
import type { Context } from '../platform/context.ts';
import type { StageState } from '../platform/stage.ts';

/** The six a program goes through; people come before all programs. */
export const stageNames = ['planning', 'registration', 'pairing', 'scheduling', 'supporting', 'reporting'] as const;

export type StageStates = Partial<Record<(typeof stageNames)[number], StageState>>;

interface Kept {
  newest: string | null;
  readAt: number;
  states: StageStates;
}

const keptFor = new WeakMap<App, Map<string, Kept>>();
const freshForMs = 60_000;
const keepsAtMost = 1_000;

/**
 * How far each stage is. Read again once anything has happened in the organisation, and each minute
 * for what only time changes.
 */
export async function stageStatesOf(ctx: Context, program: string, newestEvent: string | null): Promise<StageStates> {
  const kept = keptFor.get(ctx.app) ?? new Map<string, Kept>();
  keptFor.set(ctx.app, kept);
  const key = `${program} ${personIdOf(ctx.actor)} ${ctx.actor.kind === 'person' ? ctx.actor.language : ''}`;
  const before = kept.get(key);
  if (before && before.newest === newestEvent && ctx.now.getTime() - before.readAt < freshForMs) return before.states;
  const states: StageStates = {};
  for (const name of stageNames) {
    const state = await ctx.app.stages.find((stage) => stage.name === name)?.stageState?.(ctx, program);
    if (state) states[name] = state;
  }
  if (kept.size >= keepsAtMost) kept.clear();
  kept.set(key, { newest: newestEvent, readAt: ctx.now.getTime(), states });
  return states;
}
