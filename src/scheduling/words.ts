import { defineWords } from '../platform/words/words.ts';

export const schedulingWords = defineWords('scheduling', {
  when: '{{day}} at {{time}} ({{city}} time)',
  state: {
    ahead: 'Planned',
    'under way': 'Now',
    'awaiting word': 'Did you meet?',
    held: 'Held',
    missed: 'Missed',
    contested: 'Contested',
    excused: 'Excused',
    cancelled: 'Cancelled',
  },
});
