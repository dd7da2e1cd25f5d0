import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import type { Structure } from '../../planning/structures.ts';
import { query } from '../../platform/command.ts';
import type { AnyMail, Letter } from '../../platform/mail/mail.ts';
import { shownStrands, strandAsked, strandsShown } from '../strands/strand-asked.ts';
import { strandNamed, strandsOf } from '../strands/strands-of.ts';
import { youAreMatched } from './you-are-matched.ts';
import { youArePeers } from './you-are-peers.ts';
import { youMeetInARound } from './you-meet-in-a-round.ts';
import { yourCircleHasEnded } from './your-circle-has-ended.ts';
import { yourCircleIsReady } from './your-circle-is-ready.ts';
import { yourMatchHasEnded } from './your-match-has-ended.ts';

const letter = z.object({ subject: z.string(), paragraphs: z.array(z.string()), action: z.string(), closing: z.string() });

const shown = ({ subject, paragraphs, action, closing }: Letter) => ({
  subject,
  paragraphs,
  action: action?.label ?? '',
  closing: closing ?? '',
});

/** As the program brings people together. */
function mailsOf({ roles, sizes, divide }: Structure): { matched: AnyMail; ended: AnyMail } {
  const ended = sizes.mentors.most + sizes.mentees.most > 2 ? yourCircleHasEnded : yourMatchHasEnded;
  if (roles === 'one') return { matched: youArePeers, ended };
  if (sizes.mentees.most > 1) return { matched: yourCircleIsReady, ended };
  return { matched: divide === 'in rounds' ? youMeetInARound : youAreMatched, ended };
}

/** The mails that those who are matched get, in the reader's own words, with example names. */
export const showMails = query({
  name: 'pairing.show-mails',
  says: 'Show the mails that pairs get',
  http: 'GET /programs/:program/pairing-mails',
  input: z.object(strandAsked),
  output: z.object({ matched: letter, ended: letter, strands: strandsShown }),
  may: aProgramManager,
  run: async (ctx, { program, structure }) => {
    const strand = await strandNamed(ctx, program, structure);
    const { matched, ended } = mailsOf(strand.shape.structure);
    const reader = { say: ctx.say, givenName: 'Mia', timeZone: 'UTC', language: 'en' };
    return {
      matched: shown(matched.write(matched.sample, reader)),
      ended: shown(ended.write(ended.sample, reader)),
      strands: shownStrands(await strandsOf(ctx, program), strand),
    };
  },
});
