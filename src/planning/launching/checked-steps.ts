import type { Context } from '../../platform/context.ts';
import type { LaunchStep } from '../../platform/stage.ts';
import { programSheet } from '../program-sheet.ts';

/** The steps a person has ticked, by key. */
export async function checkedStepsOf(ctx: Context, program: string): Promise<Map<string, Date>> {
  return (await programSheet(ctx, program)).ticks;
}

/** A step that only a person can judge: ticked after reading, on the checklist. */
export interface TickedStep extends LaunchStep {
  readonly ticked: true;
}

export function tickedStep(shape: Omit<LaunchStep, 'done'>): TickedStep {
  return { ...shape, ticked: true, done: async (ctx, program) => (await checkedStepsOf(ctx, program)).has(shape.key) };
}

export const isTicked = (step: LaunchStep): boolean => 'ticked' in step;
