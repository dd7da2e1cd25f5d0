/** What the clock asks for. A chore looks at the whole organisation and must be safe to run twice. */
import type { Context } from './context.ts';

export interface Chore {
  readonly name: string;
  /** For the one readable page that lists them all: 'Reminds people of sessions a week, a day and an hour ahead'. */
  readonly says: string;
  readonly every: 'hour' | 'day';
  readonly run: (ctx: Context) => Promise<void>;
}

export function chore(shape: Chore): Chore {
  return shape;
}
