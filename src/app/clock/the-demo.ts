import { policy } from '../../platform/policy.ts';

/** Outside the demo nobody even learns that there is a clock to move. */
export const someoneInTheDemo = policy<unknown>('someoneInTheDemo', 'everyone, in the demo only', async (ctx) =>
  ctx.app.configuration.demo && ctx.actor.kind === 'person' ? 'yes' : 'hidden',
);
