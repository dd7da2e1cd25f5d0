/**
 * What a page's loaders and actions are handed: the app, the actor, and one read-only transaction
 * for the whole request, opened when the first loader asks and ended with the response.
 */
import { createContext } from 'react-router';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { openTransaction, type OpenTransaction } from '../db/transaction.ts';

export interface Door {
  readonly app: App;
  readonly actor: Actor;
  reading(): Promise<Context>;
  /** Ends the reading transaction; called once the response is made. */
  close(): Promise<void>;
}

export const doorContext = createContext<Door>();

export function openDoor(app: App, actor: Actor): Door {
  let opened: Promise<OpenTransaction> | undefined;
  return {
    app,
    actor,
    async reading() {
      opened ??= openTransaction(app, actor, { readOnly: true });
      return (await opened).context;
    },
    async close() {
      if (opened) await opened.then((open) => open.commit()).catch((problem: unknown) => app.log.error('reading did not end', problem));
    },
  };
}
