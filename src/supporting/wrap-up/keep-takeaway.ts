import type { Context } from '../../platform/context.ts';
import type { AboutSession } from '../session-kit/about-session.ts';
import { changeKit } from '../session-kit/kit-of.ts';

/** Adds the takeaway to the session's insights, unless it stands there already. */
export async function keepTakeaway(ctx: Context, session: AboutSession, takeaway: string): Promise<void> {
  await changeKit(ctx, session, (kit) => {
    if (kit.insights.includes(takeaway)) return kit;
    const insights = kit.insights ? `${kit.insights}\n${takeaway}` : takeaway;
    return { ...kit, insights, versions: { ...kit.versions, insights: (kit.versions.insights ?? 0) + 1 } };
  });
}
