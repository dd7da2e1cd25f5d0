/**
 * Who may do what. A policy is a named value, typed by what it must know about the subject,
 * so asking it about the wrong thing does not compile. Nothing is allowed unless one says yes.
 */
import type { Context } from './context.ts';

/** `hidden`: the actor must not even learn that the subject exists. */
export type Verdict = 'yes' | 'no' | 'hidden';

export interface Policy<Subject> {
  readonly name: string;
  /** Completes the sentence 'Allowed for …', printed in docs/permissions.md. */
  readonly says: string;
  readonly judge: (ctx: Context, subject: Subject) => Promise<Verdict>;
}

export function policy<Subject>(
  name: string,
  says: string,
  judge: (ctx: Context, subject: Subject) => Promise<Verdict>,
): Policy<Subject> {
  return { name, says, judge };
}

/** Holds when one of the policies holds; hidden only where all of them hide. */
export function anyOf<Subject>(...policies: Policy<Subject>[]): Policy<Subject> {
  return policy(
    policies.map((one) => one.name).join(' or '),
    policies.map((one) => one.says).join(' or '),
    async (ctx, subject) => {
      let best: Verdict = 'hidden';
      for (const one of policies) {
        const verdict = await one.judge(ctx, subject);
        if (verdict === 'yes') return 'yes';
        if (verdict === 'no') best = 'no';
      }
      return best;
    },
  );
}

export const anyone = policy<unknown>('anyone', 'anyone, signed in or not', async () => 'yes');

export const aSignedInPerson = policy<unknown>('aSignedInPerson', 'everyone who is signed in', async (ctx) =>
  ctx.actor.kind === 'person' ? 'yes' : 'no',
);

/** Work the product does by itself: reactions, chores, long jobs. */
export const theSystemItself = policy<unknown>('theSystemItself', 'the product itself', async (ctx) =>
  ctx.actor.kind === 'system' ? 'yes' : 'hidden',
);
