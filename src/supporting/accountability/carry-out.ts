import { and, eq, isNull } from 'drizzle-orm';
import type { Match } from '../../pairing/match-of.ts';
import { fewNames } from '../../pairing/match-name.ts';
import { matches } from '../../pairing/tables.ts';
import { programOf, type Program } from '../../planning/program-of.ts';
import { pauseParticipation } from '../../registration/pause-participation.ts';
import type { Context } from '../../platform/context.ts';
import { cases } from '../tables.ts';
import type { CaseFacts } from './case-facts.ts';
import { caseOpened, matchHeldUp } from './events.ts';
import type { Firing } from './judge-rules.rules.ts';
import { mentorMissedMeetings } from './mails/mentor-missed-meetings.ts';
import type { Consequence } from './rule.ts';
import { sponsorsOf } from './who-runs.ts';
import { workingDaysLater } from './working-days.rules.ts';

interface Fired {
  match: Match;
  program: Program;
  firing: Firing;
  occasion: string;
}

/** Does what the rule says, in its order. Once: the caller has recorded the firing. */
export async function carryOut(ctx: Context, match: Match, firing: Firing, occasion: string): Promise<void> {
  const fired: Fired = { match, program: await programOf(ctx, match.program), firing, occasion };
  for (const one of firing.rule.consequences) {
    if (one.do === 'open a case') await openCase(ctx, fired, one);
    if (one.do === 'mail the sponsor') await mailSponsors(ctx, fired);
    if (one.do === 'pause the mentor') await pauseMentor(ctx, fired);
  }
}

const asksForTheSponsor = ({ rule }: Firing) => rule.consequences.some((one) => one.do === 'mail the sponsor');

const sponsorIsTold = async (ctx: Context, program: string, firing: Firing) =>
  asksForTheSponsor(firing) && (await sponsorsOf(ctx, program)).length > 0;

const mentorsOf = ({ members }: Match) => members.filter((member) => member.role === 'mentor');

async function openCase(
  ctx: Context,
  { match, program, firing, occasion }: Fired,
  { withinWorkingDays, script }: Extract<Consequence, { do: 'open a case' }>,
): Promise<void> {
  const byMentor = firing.rule.when.by === 'mentor';
  const kind = byMentor ? ('two missed by the mentor' as const) : ('two missed by the pair' as const);
  const facts: Partial<CaseFacts> = {
    missed: firing.missed.map((session) => session.startsAt.toISOString()),
    counted: firing.rule.when.counted,
    ...(script ? { script } : {}),
    ...(asksForTheSponsor(firing) ? { sponsorTold: await sponsorIsTold(ctx, program.id, firing) } : {}),
  };
  const id = ctx.newId();
  await ctx.db.insert(cases).values({
    id,
    organizationId: ctx.organizationId,
    programId: program.id,
    matchId: match.id,
    aboutPersonId: byMentor ? (mentorsOf(match)[0]?.personId ?? null) : null,
    kind,
    occasion,
    facts,
    openedAt: ctx.now,
    dueAt: workingDaysLater(ctx.now, withinWorkingDays, program.timeZone),
  });
  await ctx.emit(caseOpened, { program: program.id, match: match.id, case: id, kind });
}

async function mailSponsors(ctx: Context, { match, program, firing, occasion }: Fired): Promise<void> {
  const mentor = fewNames(
    ctx.say,
    mentorsOf(match).map(({ name }) => name),
  );
  const facts = {
    program: program.id,
    programName: program.name,
    mentor,
    count: firing.rule.when.missed,
    paused: firing.rule.consequences.some((one) => one.do === 'pause the mentor'),
    days: firing.missed.map((session) => session.startsAt.toISOString()),
  };
  for (const sponsor of await sponsorsOf(ctx, program.id)) await ctx.mail(mentorMissedMeetings, { to: sponsor, facts, occasion });
}

/** Out of matching, and this match on hold, until they commit themselves anew; of several who lead it, the first who does brings it back. */
async function pauseMentor(ctx: Context, { match, program, firing }: Fired): Promise<void> {
  const mentors = mentorsOf(match);
  const [mentor] = mentors;
  if (!mentor) return;
  for (const { personId: person } of mentors) await pauseParticipation(ctx, { program: program.id, person, reason: 'missed meetings' });
  await ctx.db
    .update(matches)
    .set({ pausedAt: ctx.now })
    .where(and(eq(matches.id, match.id), isNull(matches.pausedAt)));
  await ctx.emit(matchHeldUp, {
    program: program.id,
    match: match.id,
    mentor: mentor.personId,
    sponsorTold: await sponsorIsTold(ctx, program.id, firing),
  });
}
