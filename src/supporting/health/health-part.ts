/** What the health of matches contributes to the stage. */
import type { Stage } from '../../platform/stage.ts';
import { rescueSent } from './events.ts';
import { healthReactions, judgeHealthDaily } from './keep-health.ts';
import { listMatchHealth } from './list-match-health.ts';
import { rescueMail } from './mails/rescue.ts';
import { sendRescue } from './send-rescue.ts';
import { writeToBoth } from './write-to-both.ts';

export const healthPart = {
  commands: [sendRescue],
  queries: [listMatchHealth],
  events: [rescueSent],
  reactions: [...healthReactions, writeToBoth],
  mails: [rescueMail],
  chores: [judgeHealthDaily],
  pages: [{ path: 'programs/:program/supporting', file: 'supporting/health/supporting.page.tsx', frame: 'program' }],
} satisfies Partial<Stage>;
