/** What joins the stages: the home page, the outbox, the audit log and the demo's clock. */
import { stage } from '../platform/stage.ts';
import { showHome } from './show-home.ts';
import { showStages } from './show-stages.ts';
import { appWords } from './words.ts';

export const site = stage({
  name: 'site',
  words: appWords,
  queries: [showHome, showStages],
  pages: [
    { path: '', file: 'app/pages/home.page.tsx', frame: 'site' },
    { path: '*', file: 'app/pages/not-found.page.tsx', frame: 'site' },
  ],
});
