/** Who may act in what participants do for themselves. */
import { aReaderOfReports } from '../people/access.ts';
import { personIdOf } from '../platform/actor.ts';
import { policy } from '../platform/policy.ts';
import { myRegistration } from '../registration/answering/my-registration.ts';
import { relatesToProgram } from '../registration/relates-to-program.ts';
import { askedBy, type RequestRow } from './requests/request-of.ts';

/** Acts for themselves only; who runs the program or has not finished registering is refused openly. */
export const aRegisteredPerson = policy<{ program: string }>(
  'aRegisteredPerson',
  'people who have registered in the program',
  async (ctx, subject) => {
    const mine = await myRegistration(ctx, subject.program);
    if (mine?.finishedAt && !mine.withdrawnAt) return 'yes';
    if (await relatesToProgram(ctx, subject.program)) return 'no';
    return (await aReaderOfReports.judge(ctx, subject)) === 'hidden' ? 'hidden' : 'no';
  },
);

interface OfRequest {
  found: RequestRow;
}

/** A mentee who asks for a mentor, or a mentor who makes the first move. */
export const whoeverAsked = policy<OfRequest>('whoeverAsked', 'the person who asked', async (ctx, { found }) =>
  askedBy(found) === (personIdOf(ctx.actor) ?? '') ? 'yes' : 'hidden',
);

export const theMentorAsked = policy<OfRequest>('theMentorAsked', 'the mentor who was asked', async (ctx, { found }) =>
  found.askedAt && found.mentorId === personIdOf(ctx.actor) ? 'yes' : 'hidden',
);

export const eitherOfRequest = policy<OfRequest>('eitherOfRequest', 'the two whom the request is about', async (ctx, subject) =>
  subject.found.menteeId === personIdOf(ctx.actor) ? 'yes' : theMentorAsked.judge(ctx, subject),
);
