import { aProgramManager } from '../../people/access.ts';
import type { Context } from '../../platform/context.ts';
import { asTheProduct } from '../../platform/db/two-names.ts';
import type { Scope } from '../scope.ts';

/**
 * In whose name what each person answered, or why they are alone, is counted: who runs the program reads it of
 * everybody, and any other reader of reports is told the counts alone.
 */
export const toCount = async (ctx: Context, scope: Scope): Promise<Context> =>
  (await aProgramManager.judge(ctx, scope)) === 'yes' ? ctx : asTheProduct(ctx);
