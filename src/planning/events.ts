import { z } from 'zod';
import { event } from '../platform/event.ts';

const program = z.uuid();

export const programCreated = event(
  'planning.program-created',
  'A program was created',
  z.object({ program, blueprint: z.string().nullable() }),
);
/** `what` names the part: general information, objectives, tracks, settings. */
export const programChanged = event('planning.program-changed', "A program's plan was changed", z.object({ program, what: z.string() }));
export const stepChecked = event(
  'planning.step-checked',
  'A step of the launch checklist was ticked or unticked',
  z.object({ program, step: z.string(), checked: z.boolean() }),
);
export const programLaunched = event('planning.program-launched', 'A program was launched', z.object({ program }));
export const programArchived = event(
  'planning.program-archived',
  'A program was archived or taken out of the archive',
  z.object({ program, archived: z.boolean() }),
);

export const planningEvents = [programCreated, programChanged, stepChecked, programLaunched, programArchived];
