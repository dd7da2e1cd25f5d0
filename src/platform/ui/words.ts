import { defineWords } from '../words/words.ts';

/** The sentences of the pieces that every page is made of. */
export const uiWords = defineWords('ui', {
  skip: 'Skip to the content',
  back: 'Back to {{to}}',
  form: {
    problems_one: 'One thing needs another look',
    problems_other: '{{count}} things need another look',
    required: 'needed',
    optional: '(optional)',
    pending: 'Working on it',
    show: 'Show',
  },
  list: {
    search: 'Search',
    find: 'Find',
    clear: 'Show all',
    sort_up: 'sorted, lowest first',
    sort_down: 'sorted, highest first',
    next: 'Next page',
    first: 'First page',
    total_one: '{{count}} in all',
    total_other: '{{count}} in all',
    pages: 'Pages of this list',
    nothing: 'Nothing here fits “{{search}}”.',
  },
  work: {
    waiting: 'Waiting to begin',
    running: '{{percent}} % done',
    finished: 'Finished',
    failed: 'This did not work',
    cancelled: 'Cancelled',
    reloads: 'This page follows along by itself.',
  },
  figure: { rows: 'See the rows behind it', asOf: 'As of' },
  nobody: 'Nobody',
});
