import { defineWords } from '../platform/words/words.ts';

/** How several people are named in one breath: apart, for the pages of other stages need nothing else of this one's words. */
export const matchNameWords = defineWords('pairing.mail.called', {
  both: '{{names}} and {{last}}',
  more_one: '{{names}} and {{count}} more',
  more_other: '{{names}} and {{count}} more',
  with: '{{mentors}} with {{mentees}}',
});
