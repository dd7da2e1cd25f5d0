import { timeBudgetChanged, timeClosed, timeOpened } from '../events.ts';
import { closeMyTime } from './close-my-time.ts';
import { closeTime } from './close-time.ts';
import { openTime } from './open-time.ts';
import { setMyTimeBudget } from './set-my-time-budget.ts';
import { setUsualTimeBudget } from './set-usual-time-budget.ts';
import { showMyPromises } from './show-my-promises.ts';
import { showClosedTime } from './show-closed-time.ts';

/** What this folder gives to the stage. */
export const timePart = {
  commands: [setMyTimeBudget, setUsualTimeBudget, closeMyTime, closeTime, openTime],
  queries: [showClosedTime, showMyPromises],
  events: [timeBudgetChanged, timeClosed, timeOpened],
  pages: [{ path: 'people/time', file: 'registration/time/time.page.tsx' }],
};
