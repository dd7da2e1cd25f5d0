/** Everything a use case may touch, handed to it; there is nothing global to reach for. */
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Actor } from './actor.ts';
import type { App } from './app.ts';
import type { EventType } from './event.ts';
import type { Mail } from './mail/mail.ts';
import type { Say } from './words/words.ts';

export type Db = NodePgDatabase<Record<string, never>>;

export interface Context {
  readonly app: App;
  /** Inside one transaction, as the role that owns nothing, with the actor's rows only. */
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  /** A query or a page: nothing can change while it reads. */
  readonly readOnly: boolean;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** A fresh uuidv7 at the context's time. */
  readonly newId: () => string;
  /** Words in the actor's language, with the organisation's replacements. */
  readonly say: Say;
  /** Records what happened; reactions follow once the transaction has committed. */
  readonly emit: <Data extends Record<string, unknown>>(type: EventType<Data>, data: Data) => Promise<string>;
  /**
   * Puts a mail into the outbox. A person gets one mail per (occasion, mail): in a reaction the
   * occasion is the event, in a chore it is named by the caller ('session:<id>:24h'). The program it is about is the
   * event's as well; in a chore it need not be known.
   */
  readonly mail: <Facts>(
    mail: Mail<Facts>,
    letter: { to: string; facts: Facts; occasion?: string; program?: string | null },
  ) => Promise<void>;
  /** Starts a long job; @returns its id, to follow the progress by. */
  readonly startWork: (name: string, input: Record<string, unknown>, about?: { program?: string }) => Promise<string>;
  /** The organisation of the actor; throws for nobody. */
  readonly organizationId: string;
}
