import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import type { Letter } from '../../platform/mail/mail.ts';
import { youAreMatched } from './you-are-matched.ts';
import { yourMatchHasEnded } from './your-match-has-ended.ts';

const letter = z.object({ subject: z.string(), paragraphs: z.array(z.string()), action: z.string(), closing: z.string() });

const shown = ({ subject, paragraphs, action, closing }: Letter) => ({
  subject,
  paragraphs,
  action: action?.label ?? '',
  closing: closing ?? '',
});

/** The mails pairs get, in the reader's own words, with example names. */
export const showMails = query({
  name: 'pairing.show-mails',
  says: 'Show the mails that pairs get',
  http: 'GET /programs/:program/pairing-mails',
  input: z.object({}),
  output: z.object({ matched: letter, ended: letter }),
  may: aProgramManager,
  run: async (ctx) => {
    const reader = { say: ctx.say, givenName: 'Mia', timeZone: 'UTC', language: 'en' };
    return {
      matched: shown(youAreMatched.write(youAreMatched.sample, reader)),
      ended: shown(yourMatchHasEnded.write(yourMatchHasEnded.sample, reader)),
    };
  },
});
