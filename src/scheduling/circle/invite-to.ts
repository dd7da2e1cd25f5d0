import type { Context } from '../../platform/context.ts';
import { seriesScheduledMail } from '../mails/series-scheduled.ts';
import { sessionScheduledMail } from '../mails/session-scheduled.ts';
import type { Entry } from './entries-ahead.ts';

/** The invitation to what stands ahead. @param because what brings it about: with the session it names the occasion */
export async function inviteTo(ctx: Context, to: string, { kind, facts }: Entry, because: string): Promise<void> {
  const occasion = `${because}:${facts.session}`;
  if (kind === 'session') await ctx.mail(sessionScheduledMail, { to, facts, occasion });
  else await ctx.mail(seriesScheduledMail, { to, facts, occasion });
}
