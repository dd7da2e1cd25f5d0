import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { maybe, number, text, ticked } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { windowOf } from '../window/window-of.ts';
import { stateOf } from '../window/window.rules.ts';
import { announceInvitations } from './announce-invitations.ts';
import { findPeople, putOnTheList } from './find-people.ts';

const list = (label: string) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split('\n')
            .map((one) => one.trim())
            .filter(Boolean)
        : value,
    z.array(text(label, 200)).max(200).optional(),
  );

/** Whoever fits all that is said of them, and everyone named. Told at once when registration is open, otherwise when it opens. */
export const invitePeople = command({
  name: 'registration.invite-people',
  says: 'Invite',
  done: 'They are on the list. Mails go out while registration is open.',
  http: 'POST /programs/:program/invitations',
  input: z.object({
    role: maybe(z.enum(['mentor', 'mentee', 'both'], { error: 'The role must be mentor, mentee or both.' })),
    /** E-mail addresses or employee numbers, one a line. */
    addresses: maybe(z.string().max(400_000, 'This list is very long. Invite at most 10,000 people at once.')),
    /** Lines that name nobody are left out rather than refused. */
    skipUnknown: ticked.optional(),
    people: z.array(z.uuid()).max(10_000, 'Invite at most 10,000 people at once.').optional(),
    departments: list('The department'),
    titles: list('The title'),
    locations: list('The location'),
    tenureMonths: maybe(number('The months in the organisation', { least: 0, most: 720, whole: true })),
    /** Everyone of the organisation, where nothing else is said. */
    everyone: ticked.optional(),
  }),
  output: z.object({
    invited: z.number().int(),
    /** Were on the list before. */
    already: z.number().int(),
    /** Lines that name nobody here. */
    unknown: z.array(z.string()),
  }),
  may: aProgramManager,
  run: async (ctx, { program, role, skipUnknown, ...whom }) => {
    const { ids, unknown } = await findPeople(ctx, whom);
    if (unknown.length > 0 && !skipUnknown) throw new Invalid({ addresses: nobodyKnownBy(unknown) });
    if (ids.length === 0)
      throw new Invalid({ [whom.addresses ? 'addresses' : 'departments']: 'This fits nobody. Name people, or say whom you mean.' });
    const invited = await putOnTheList(ctx, program, ids, role ?? null);
    if (invited > 0 && stateOf(await windowOf(ctx, program), ctx.now) === 'open')
      await ctx.startWork(announceInvitations.name, { program }, { program });
    return { invited, already: ids.length - invited, unknown };
  },
});

const mostNamed = 10;

function nobodyKnownBy(unknown: readonly string[]): string {
  const more = unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : '';
  return `Nobody here is known by: ${unknown.slice(0, mostNamed).join(', ')}${more}. Correct these lines, or choose to leave them out.`;
}
