import { eq } from 'drizzle-orm';
import { personNames } from '../../people/person-names.ts';
import { matchOf, type Match } from '../../pairing/match-of.ts';
import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { fewNames } from '../../pairing/match-name.ts';
import { reaction } from '../../platform/reaction.ts';
import { cases } from '../tables.ts';
import { caseOpened, helpRequested, matchHeldUp, mentorRecommitted } from './events.ts';
import { caseOpenedMail } from './mails/case-opened.ts';
import { helpRequestedMail } from './mails/help-requested.ts';
import { meetingsOnHold } from './mails/meetings-on-hold.ts';
import { mentorIsBack } from './mails/mentor-is-back.ts';
import { participationOnHold } from './mails/participation-on-hold.ts';
import { answeredWithinWorkingDays } from './open-escalation.ts';
import { managersOf } from './who-runs.ts';
import { workingDaysLater } from './working-days.rules.ts';

const withRole = ({ members }: Match, role: 'mentor' | 'mentee') => members.filter((member) => member.role === role);
const namesOf = ({ say }: Context, members: Match['members']) =>
  fewNames(
    say,
    members.map((member) => member.name),
  );
const idsOf = ({ members }: Match) => members.map((member) => member.personId);

export const tellOfCase = reaction({
  name: 'supporting.tell-of-case',
  to: caseOpened,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const program = await programOf(ctx, data.program);
    const [found] = await ctx.db.select({ dueAt: cases.dueAt }).from(cases).where(eq(cases.id, data.case));
    if (!found) return;
    const facts = {
      program: program.id,
      programName: program.name,
      case: data.case,
      who: match.name ?? namesOf(ctx, match.members),
      dueAt: found.dueAt.toISOString(),
    };
    for (const manager of await managersOf(ctx, program.id, idsOf(match))) await ctx.mail(caseOpenedMail, { to: manager, facts });
  },
});

/** The product itself cannot read what was asked, so the mail cannot repeat it. */
export const tellOfRequest = reaction({
  name: 'supporting.tell-of-request',
  to: helpRequested,
  run: async (ctx, { data, occurredAt }) => {
    const match = await matchOf(ctx, data.match);
    const program = await programOf(ctx, data.program);
    const dueAt = workingDaysLater(occurredAt, answeredWithinWorkingDays, program.timeZone).toISOString();
    const facts = { program: program.id, programName: program.name, case: data.case, dueAt };
    for (const manager of await managersOf(ctx, program.id, idsOf(match))) await ctx.mail(helpRequestedMail, { to: manager, facts });
  },
});

/** Who leads it learns what is expected, the others that it is not about them. */
export const tellOfHold = reaction({
  name: 'supporting.tell-of-hold',
  to: matchHeldUp,
  run: async (ctx, { data }) => {
    const match = await matchOf(ctx, data.match);
    const program = await programOf(ctx, data.program);
    const [first] = await managersOf(ctx, program.id, idsOf(match));
    const manager = (first && (await personNames(ctx, [first])).get(first)?.name) ?? program.name;
    const mentor = namesOf(ctx, withRole(match, 'mentor'));
    const mentee = namesOf(ctx, withRole(match, 'mentee'));
    const { sponsorTold } = data;
    for (const { personId: to } of withRole(match, 'mentor'))
      await ctx.mail(participationOnHold, { to, facts: { program: program.id, programName: program.name, mentee, manager, sponsorTold } });
    for (const { personId } of withRole(match, 'mentee'))
      await ctx.mail(meetingsOnHold, { to: personId, facts: { match: match.id, programName: program.name, mentor, manager } });
  },
});

export const tellOfReturn = reaction({
  name: 'supporting.tell-of-return',
  to: mentorRecommitted,
  run: async (ctx, { id, data }) => {
    const program = await programOf(ctx, data.program);
    for (const one of data.matches) {
      const match = await matchOf(ctx, one);
      const facts = { match: one, programName: program.name, mentor: namesOf(ctx, withRole(match, 'mentor')) };
      for (const { personId } of withRole(match, 'mentee')) await ctx.mail(mentorIsBack, { to: personId, facts, occasion: `${id}:${one}` });
    }
  },
});
