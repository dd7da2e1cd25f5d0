import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { day, maybe, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { nameContacts } from './name-contacts.ts';
import { programChanged } from '../events.ts';
import { structure, timeZone } from '../program-fields.ts';
import { programOf, tracksOf } from '../program-of.ts';
import { programs } from '../tables.ts';
import { whyNotBeside } from '../tracks/track-structure.rules.ts';

const address = (label: string) => maybe(text(label, 254));

export const editGeneralInformation = command({
  name: 'planning.edit-general-information',
  says: 'Save the general information',
  done: 'The general information is saved.',
  http: 'PUT /programs/:program/general-information',
  input: z.object({
    name: text("The program's name", 200),
    purpose: maybe(text('The purpose', 2_000)),
    structure,
    startsOn: maybe(day('The first day')),
    endsOn: maybe(day('The last day')),
    timeZone,
    /** Contacts by their e-mail address or id. */
    programManager: address('The program manager'),
    facilitator: address('The facilitator'),
    executiveSponsor: address('The executive sponsor'),
  }),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, programManager, facilitator, executiveSponsor, purpose, ...fields }) => {
    if (fields.startsOn && fields.endsOn && fields.startsOn > fields.endsOn)
      throw new Invalid({ endsOn: 'The last day is before the first.' });
    const before = await programOf(ctx, program);
    const other = (await tracksOf(ctx, program)).find(({ structure: own }) => own && whyNotBeside(fields.structure, own));
    if (other) throw new Invalid({ structure: `${whyNotBeside(fields.structure, other.structure as string)} It is “${other.name}”.` });
    const contacts = await nameContacts(ctx, before, { programManager, facilitator, executiveSponsor });
    await ctx.db
      .update(programs)
      .set({
        ...fields,
        purpose: purpose ?? '',
        startsOn: fields.startsOn ?? null,
        endsOn: fields.endsOn ?? null,
        settings: { ...before.settings, contacts },
      })
      .where(eq(programs.id, program));
    await ctx.emit(programChanged, { program, what: 'general information' });
    return { program };
  },
});
