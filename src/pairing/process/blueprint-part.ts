import { blueprintPart } from '../../platform/stage.ts';
import { processSchema, type Process } from './process.ts';
import { processOf } from './process-of.ts';
import { writeProcess } from './write-process.ts';

/** `pairs:` in a blueprint: how pairs come about. Left out of an exported one while the usual process holds. */
export const processPart = blueprintPart<Process>({
  key: 'pairs',
  schema: processSchema,
  read: async (ctx, program) => {
    const { isUsual, ...set } = await processOf(ctx, program);
    return isUsual ? undefined : set;
  },
  write: writeProcess,
});
