import { aReaderOfReports } from '../people/access.ts';
import { policy } from '../platform/policy.ts';
import { relatesToProgram } from './relates-to-program.ts';

/** Acts for themselves only; whoever runs the program without taking part is refused openly. */
export const anInvitedPerson = policy<{ program: string }>(
  'anInvitedPerson',
  'people who were invited to the program or have registered',
  async (ctx, subject) => {
    if (await relatesToProgram(ctx, subject.program)) return 'yes';
    return (await aReaderOfReports.judge(ctx, subject)) === 'hidden' ? 'hidden' : 'no';
  },
);
