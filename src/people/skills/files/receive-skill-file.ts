import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { text } from '../../../platform/input.ts';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { skillFiles } from '../tables.ts';
import { mostBytes, tooLarge } from './limits.ts';
import { previewOf } from './preview.ts';

/** Nothing is stored but the file itself, until somebody has looked at what it would do. */
export const receiveSkillFile = command({
  name: 'people.receive-skill-file',
  says: 'Bring a file of skills, or of who has which',
  http: 'POST /skill-files',
  input: z.object({
    holds: z.enum(['skills', 'levels'], { error: 'Say what the file holds: skills, or levels of people.' }),
    fileName: text('The name of the file', 200),
    content: z.string({ error: 'Send the file’s text as content.' }).max(mostBytes, tooLarge).describe('The text of the CSV file.'),
  }),
  output: z.object({ id: z.uuid() }),
  may: aKeeperOfTheDirectory,
  async run(ctx, { holds, fileName, content }) {
    if (ctx.actor.kind !== 'person') throw new Error('A file is brought by a person.');
    const kept = content.replaceAll('\u0000', '');
    const id = ctx.newId();
    await ctx.db.insert(skillFiles).values({
      id,
      organizationId: ctx.organizationId,
      holds,
      fileName,
      content: kept,
      preview: await previewOf(ctx, holds, kept),
      uploadedBy: ctx.actor.personId,
      uploadedAt: ctx.now,
    });
    return { id };
  },
});
