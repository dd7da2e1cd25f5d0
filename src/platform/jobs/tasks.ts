/** The four tasks of the job queue. Everything that waits, retries or takes long is one of them. */
import type { TaskList } from 'graphile-worker';
import type { App } from '../app.ts';
import { doWork } from './do-work.ts';
import { react } from './react.ts';
import { runDueChores } from './run-chores.ts';
import { sendMail } from '../mail/send-mail.ts';

export function tasksOf(app: App, stopping: AbortSignal): TaskList {
  return {
    react: (payload) => react(app, payload as Parameters<typeof react>[1]),
    'send-mail': (payload) => sendMail(app, payload as Parameters<typeof sendMail>[1]),
    'do-work': (payload) => doWork(app, payload as Parameters<typeof doWork>[1], stopping),
    'run-chores': () => runDueChores(app),
  };
}
