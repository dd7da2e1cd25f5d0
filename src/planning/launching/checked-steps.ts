import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { LaunchStep } from '../../platform/stage.ts';
import { checkedSteps } from '../tables.ts';

const read = new WeakMap<Context, Map<string, Promise<Map<string, Date>>>>();

/** The steps a person has ticked, by key; read once per request. */
export function checkedStepsOf(ctx: Context, program: string): Promise<Map<string, Date>> {
  const programs = read.get(ctx) ?? new Map<string, Promise<Map<string, Date>>>();
  read.set(ctx, programs);
  const kept = programs.get(program);
  if (kept) return kept;
  const rows = ctx.db
    .select({ step: checkedSteps.step, at: checkedSteps.checkedAt })
    .from(checkedSteps)
    .where(eq(checkedSteps.programId, program))
    .then((found) => new Map(found.map(({ step, at }) => [step, at])));
  programs.set(program, rows);
  return rows;
}

/** A step that only a person can judge: ticked after reading, on the checklist. */
export interface TickedStep extends LaunchStep {
  readonly ticked: true;
}

export function tickedStep(shape: Omit<LaunchStep, 'done'>): TickedStep {
  return { ...shape, ticked: true, done: async (ctx, program) => (await checkedStepsOf(ctx, program)).has(shape.key) };
}

export const isTicked = (step: LaunchStep): boolean => 'ticked' in step;
