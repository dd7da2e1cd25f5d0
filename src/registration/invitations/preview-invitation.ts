import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { youAreInvited } from '../mails/you-are-invited.ts';
import { programFacts } from '../mails/program-facts.ts';

export const previewInvitation = query({
  name: 'registration.preview-invitation',
  says: 'Show the mail that invited people get',
  http: 'GET /programs/:program/invitation-mail',
  input: z.object({ role: z.enum(['mentor', 'mentee', 'both']).optional() }),
  output: z.object({ subject: z.string(), paragraphs: z.array(z.string()), action: z.string(), closing: z.string() }),
  may: aProgramManager,
  run: async (ctx, { program, role }) => {
    const reader = { say: ctx.say, givenName: 'Mia', timeZone: 'UTC', language: ctx.actor.kind === 'person' ? ctx.actor.language : 'en' };
    const { subject, paragraphs, action, closing } = youAreInvited.write(
      { ...(await programFacts(ctx, program)), role: role ?? null },
      reader,
    );
    return { subject, paragraphs, action: action?.label ?? '', closing: closing ?? '' };
  },
});
