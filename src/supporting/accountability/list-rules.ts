import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { rule } from './rule.ts';
import { rulesOf } from './rules-of.ts';
import { sayRule } from './say-rule.ts';

export const listRules = query({
  name: 'supporting.list-rules',
  says: 'List the rules of a program',
  http: 'GET /programs/:program/rules',
  input: z.object({}),
  output: z.object({ items: z.array(z.object({ id: z.uuid(), says: z.string(), rule, switchedOnAt: z.date().nullable() })) }),
  may: aProgramManager,
  run: async (ctx, { program }) => ({ items: (await rulesOf(ctx, program)).map((one) => ({ ...one, says: sayRule(ctx.say, one.rule) })) }),
});
