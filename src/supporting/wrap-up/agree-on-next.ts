import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import { bookSession } from '../../scheduling/sessions/book-session.ts';
import { holdOpen } from '../../scheduling/sessions/open-match.ts';
import { mustBeAhead, placedTime } from '../../scheduling/sessions/planned-time.ts';
import { nextSessionOf } from '../../scheduling/session-of.ts';
import type { AboutSession } from '../session-kit/about-session.ts';
import { sessionGround } from '../session-kit/session-ground.ts';
import { mayMeetAgain, mustMeetAgain } from './next-date.rules.ts';
import { changeKit } from '../session-kit/kit-of.ts';
import type { WrapUpInput } from './wrap-up-input.ts';
import { supportingWords } from '../words.ts';

/** No session is closed without the next date or a reason. @returns the next start, if there is one @throws Invalid where both are missing */
export async function agreeOnNext(ctx: Context, session: AboutSession, { nextAt, noNextReason }: WrapUpInput): Promise<Date | null> {
  const agreed = await nextSessionOf(ctx, session.match);
  if (agreed && agreed.id !== session.id) return agreed.startsAt;
  if (!mayMeetAgain(session.pair, await sessionGround(ctx, session))) return null;
  if (nextAt) return bookNext(ctx, session, nextAt);
  if (!noNextReason && mustMeetAgain(session.pair, await sessionGround(ctx, session)))
    throw new Invalid({ nextAt: ctx.say(supportingWords, 'refused.next_date') });
  if (noNextReason)
    await changeKit(ctx, session, (kit) => ({
      ...kit,
      followUp: { ...kit.followUp, noNextReason },
      versions: { ...kit.versions, followUp: (kit.versions.followUp ?? 0) + 1 },
    }));
  return null;
}

async function bookNext(ctx: Context, session: AboutSession, nextAt: string): Promise<Date> {
  const placed = placedTime(ctx, { at: nextAt });
  try {
    mustBeAhead(ctx, placed);
  } catch (problem) {
    if (problem instanceof Invalid) throw new Invalid({ nextAt: problem.message });
    throw problem;
  }
  const match = { ...session.pair, match: session.match };
  await holdOpen(ctx, match);
  const booked = await bookSession(ctx, match, {
    startsAt: placed.at,
    minutes: session.plannedMinutes,
    timeZone: placed.zone,
    place: session.place,
  });
  return booked.startsAt;
}
