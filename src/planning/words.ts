import { defineWords } from '../platform/words/words.ts';

export const planningWords = defineWords('planning', {
  programs: { title: 'Programs' },
  state: { missing_one: '{{count}} thing missing', missing_other: '{{count}} things missing', planned: 'Planned', launched: 'Launched' },
});
