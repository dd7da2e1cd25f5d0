import type { Context } from '../../platform/context.ts';
import { programOf } from '../../planning/program-of.ts';

/** A manager of the whole organisation manages whatever is asked for: this makes sure that it is there. @throws NotFound */
export const existingProgram = async (ctx: Context, { program }: { program: string }) => ({ program: (await programOf(ctx, program)).id });
