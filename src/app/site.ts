/** What joins the stages: the home page, the outbox, the audit log and the demo's clock. */
import { stage } from '../platform/stage.ts';
import { listEvents } from './audit/list-events.ts';
import { advanceClock } from './clock/advance-clock.ts';
import { clockWork } from './clock/clock-work.ts';
import { showClock } from './clock/show-clock.ts';
import { showHome } from './home/show-home.ts';
import { listMails } from './outbox/list-mails.ts';
import { showMail } from './outbox/show-mail.ts';
import { showStages } from './show-stages.ts';
import { appWords } from './words.ts';

export const site = stage({
  name: 'site',
  words: appWords,
  commands: [advanceClock],
  queries: [showHome, showStages, listMails, showMail, listEvents, showClock],
  works: [clockWork],
  pages: [
    { path: '', file: 'app/home/home.page.tsx' },
    { path: 'outbox', file: 'app/outbox/outbox.page.tsx' },
    { path: 'outbox/:mail', file: 'app/outbox/mail.page.tsx' },
    { path: 'outbox/:mail/invitation.ics', file: 'app/outbox/invitation.page.ts' },
    { path: 'audit', file: 'app/audit/audit.page.tsx' },
    { path: 'audit/events.csv', file: 'app/audit/events-csv.page.ts' },
    { path: 'clock', file: 'app/clock/clock.page.tsx' },
    { path: '*', file: 'app/frames/not-found.page.tsx' },
  ],
});
