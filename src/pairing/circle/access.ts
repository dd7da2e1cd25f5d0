import { aProgramManager } from '../../people/access.ts';
import { personIdOf } from '../../platform/actor.ts';
import { policy } from '../../platform/policy.ts';
import { aMemberOf } from '../access.ts';
import type { Circle } from './circle-of.ts';

interface OfCircle {
  match: string;
  program: string;
  circle: Circle;
}

/** Mentees of the circle know that it is there and are refused openly; everybody else is not told. */
export const whoLeadsOrManages = policy<OfCircle>(
  'whoLeadsOrManages',
  "those who lead the circle and the program's managers",
  async (ctx, { match, program, circle }) => {
    if (circle.mentors.some(({ personId }) => personId === personIdOf(ctx.actor))) return 'yes';
    if ((await aProgramManager.judge(ctx, { program })) === 'yes') return 'yes';
    return (await aMemberOf.judge(ctx, { match })) === 'yes' ? 'no' : 'hidden';
  },
);
