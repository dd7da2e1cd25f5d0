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

export function policy<Subject>(name: string, says: string, judge: (ctx: Context, subject: Subject) => Promise<Verdict>): Policy<Subject> {
  return { name, says, judge };
}

export const aSignedInPerson = policy<unknown>('aSignedInPerson', 'everyone who is signed in', async (ctx) =>
  ctx.actor.kind === 'person' ? 'yes' : 'no',
);
