/** What a coming and a going mean for the sessions ahead and for everybody's calendar. */
import { memberJoined, memberLeft } from '../../pairing/events.ts';
import { othersIn } from '../../pairing/match-name.ts';
import { matchOf } from '../../pairing/match-of.ts';
import { personNames } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import { structureOf } from '../../planning/structures.ts';
import { reaction } from '../../platform/reaction.ts';
import { entriesAhead } from './entries-ahead.ts';
import { inviteTo } from './invite-to.ts';
import { youHaveJoined } from './mails/you-have-joined.ts';
import { youHaveLeft } from './mails/you-have-left.ts';
import { yourCircleHasChanged } from './mails/your-circle-has-changed.ts';

/** Who is in a match is invited to its sessions by that alone, so only calendars are left to be told. */
const welcome = reaction({
  name: 'scheduling.welcome-member',
  to: memberJoined,
  run: async (ctx, { id, data, occurredAt }) => {
    const match = await matchOf(ctx, data.match);
    const joined = match.members.find((one) => one.personId === data.person);
    if (!joined || match.endedAt) return;
    const { name: program } = await programOf(ctx, data.program);
    const entries = await entriesAhead(ctx, { match: match.id, change: { by: null, at: occurredAt } });
    const [next, ...later] = entries.get(data.person) ?? [];
    const names = match.members.filter((one) => one !== joined).map((one) => one.name);
    const { agreement } = structureOf(match.structure);
    await ctx.mail(youHaveJoined, { to: data.person, facts: { match: match.id, program, names, agreement, next: next ?? null } });
    for (const entry of later) await inviteTo(ctx, data.person, entry, id);
    for (const { personId: to } of match.members)
      if (to !== data.person)
        await ctx.mail(yourCircleHasChanged, {
          to,
          facts: {
            match: match.id,
            program,
            who: joined.name,
            change: 'joined' as const,
            size: match.members.length,
            next: entries.get(to)?.[0] ?? null,
          },
        });
  },
});

const farewell = reaction({
  name: 'scheduling.take-member-off',
  to: memberLeft,
  run: async (ctx, { id, data, occurredAt }) => {
    const match = await matchOf(ctx, data.match);
    if (match.members.some((one) => one.personId === data.person)) return;
    const { name: program } = await programOf(ctx, data.program);
    const name = (await personNames(ctx, [data.person])).get(data.person)?.name ?? '';
    const change = { by: null, at: occurredAt };
    const leaving = [{ personId: data.person, role: data.role, name }];
    const theirs = (await entriesAhead(ctx, { match: match.id, change, leaving })).get(data.person) ?? [];
    const about = { program, others: othersIn(match, data.person) };
    if (theirs.length === 0) await ctx.mail(youHaveLeft, { to: data.person, facts: { ...about, ahead: null } });
    for (const entry of theirs)
      await ctx.mail(youHaveLeft, {
        to: data.person,
        facts: { ...about, ahead: { entry, from: entry.facts.startsAt } },
        occasion: `${id}:${entry.facts.session}`,
      });
    const entries = await entriesAhead(ctx, { match: match.id, change });
    for (const { personId: to } of match.members)
      await ctx.mail(yourCircleHasChanged, {
        to,
        facts: {
          match: match.id,
          program,
          who: name,
          change: 'left' as const,
          size: match.members.length,
          next: entries.get(to)?.[0] ?? null,
        },
      });
  },
});

export const circleReactions = [welcome, farewell];
