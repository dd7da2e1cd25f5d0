import { z } from 'zod';
import { keepType, typeNamed } from '../../people/credentials/type-of.ts';
import type { Context } from '../../platform/context.ts';
import { text } from '../../platform/input.ts';
import { blueprintPart } from '../../platform/stage.ts';
import { askForCredential } from './requirement-of.ts';
import { requirementsOf } from './requirements-of.ts';

const asked = z.object({
  name: text("The credential's name", 120),
  issuer: text('Who issues the credential', 120).optional(),
  validForMonths: z
    .number({ error: 'The months a credential holds must be a number.' })
    .int('The months a credential holds must be whole.')
    .min(1, 'A credential holds at least a month.')
    .max(600, 'A credential holds at most 600 months.')
    .optional(),
  of: z.enum(['mentor', 'mentee'], { error: 'A credential is asked of: mentor or mentee.' }),
  /** Nobody is matched without; otherwise it is only asked for. */
  required: z.boolean({ error: 'Required must be true or false.' }).default(true),
});

type Asked = z.output<typeof asked>;

export const credentialsPart = blueprintPart<Asked[]>({
  key: 'credentials',
  schema: z
    .array(asked)
    .max(20, 'At most twenty credentials.')
    .superRefine((list, found) => {
      list.forEach((one, at) => {
        if (list.findIndex((other) => isSame(one, other)) < at)
          found.addIssue({ code: 'custom', path: [at, 'name'], message: `${one.name} is asked of the same people twice.` });
      });
    }),
  read: async (ctx, program) => {
    const rows = await requirementsOf(ctx, program);
    if (rows.length === 0) return undefined;
    return rows.map(({ name, issuer, validForMonths, role, required }) => ({
      name,
      ...(issuer ? { issuer } : {}),
      ...(validForMonths === null ? {} : { validForMonths }),
      of: role,
      required,
    }));
  },
  write: async (ctx, program, list) => {
    for (const one of list) await askForCredential(ctx, program, { type: await typeFor(ctx, one), role: one.of, required: one.required });
  },
});

const isSame = (one: Asked, other: Asked) => one.of === other.of && one.name.toLowerCase() === other.name.toLowerCase();

/** The organisation's own of that name as it is, or a new one as the file describes it. */
const typeFor = async (ctx: Context, { name, issuer = '', validForMonths }: Asked): Promise<string> =>
  (await typeNamed(ctx, name))?.id ?? keepType(ctx, { name, issuer, validForMonths: validForMonths ?? null });
