import { eq } from 'drizzle-orm';
import { tickedStep } from '../planning/launching/checked-steps.ts';
import type { LaunchStep } from '../platform/stage.ts';
import { invitations } from './tables.ts';
import { windowOf } from './window/window-of.ts';

const at = (page: string) => (program: string) => `/programs/${program}/registration${page}`;

export const registrationSteps: readonly LaunchStep[] = [
  tickedStep({ key: 'questionnaire', place: 2, says: 'Read the questionnaire, and change what does not fit', path: at('/questionnaire') }),
  {
    key: 'access',
    place: 4,
    says: 'Say who may take part, and until when',
    path: at('/access'),
    done: async (ctx, program) => (await windowOf(ctx, program)).linkCode !== null,
  },
  {
    key: 'invites',
    place: 5,
    says: 'Invite people, and read the mail they will get',
    path: at('/invitations'),
    done: async (ctx, program) => {
      const rows = await ctx.db.select({ id: invitations.id }).from(invitations).where(eq(invitations.programId, program)).limit(1);
      return rows.length > 0;
    },
  },
  {
    key: 'launch-registration',
    place: 6,
    says: 'Open registration',
    path: at(''),
    done: async (ctx, program) => (await windowOf(ctx, program)).openedAt !== null,
  },
];
