import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { programOf, type Program } from '../../planning/program-of.ts';
import type { Structure } from '../../planning/structures.ts';
import { query } from '../../platform/command.ts';
import type { AnyMail, Letter } from '../../platform/mail/mail.ts';
import { rulesOf } from '../../registration/newcomers/rules-of.ts';
import { aNewcomerIsYours } from '../newcomers/mails/a-newcomer-is-yours.ts';
import { somebodyIsThere } from '../newcomers/mails/somebody-is-there.ts';
import { aRoundBegins } from '../rounds/mails/a-round-begins.ts';
import { yourRounds } from '../rounds/mails/your-rounds.ts';
import { shownStrands, strandAsked, strandsShown } from '../strands/strand-asked.ts';
import { strandNamed, strandsOf } from '../strands/strands-of.ts';
import { youAreMatched } from './you-are-matched.ts';
import { youArePeers } from './you-are-peers.ts';
import { yourCircleHasEnded } from './your-circle-has-ended.ts';
import { yourCircleIsReady } from './your-circle-is-ready.ts';
import { yourMatchHasEnded } from './your-match-has-ended.ts';

const occasions = ['matched', 'round', 'receives', 'newcomer', 'ended', 'ended_early'] as const;
type Occasion = (typeof occasions)[number];

/** As the program brings people together, in the order in which they go out. */
function mailsOf({ roles, sizes, divide }: Structure, takesInNewcomers: boolean): [Occasion, AnyMail][] {
  const ended: [Occasion, AnyMail] = ['ended', sizes.mentors.most + sizes.mentees.most > 2 ? yourCircleHasEnded : yourMatchHasEnded];
  if (roles === 'one') return [['matched', youArePeers], ended];
  if (sizes.mentees.most > 1) return [['matched', yourCircleIsReady], ended];
  if (divide === 'in rounds')
    return [
      ['matched', yourRounds],
      ['round', aRoundBegins],
      ['ended_early', yourMatchHasEnded],
    ];
  if (takesInNewcomers) return [['receives', aNewcomerIsYours], ['newcomer', somebodyIsThere], ended];
  return [['matched', youAreMatched], ended];
}

/** What the samples have as the program's own. */
const ofProgram = ({ name, settings }: Program, { agreement, mentorSeniority }: Structure, track: string | undefined) => ({
  program: name,
  track: track ?? null,
  partnerRole: settings.terminology.mentor.one,
  readerRole: settings.terminology.mentor.one,
  agreement,
  juniorTeaches: mentorSeniority === 'below',
});

const shown = ({ subject, paragraphs, action, closing }: Letter) => ({
  subject,
  paragraphs,
  action: action?.label ?? '',
  closing: closing ?? '',
});

/** The mails that those who are matched get, in the reader's own words, with example names. */
export const showMails = query({
  name: 'pairing.show-mails',
  says: 'Show the mails that pairs get',
  http: 'GET /programs/:program/pairing-mails',
  input: z.object(strandAsked),
  output: z.object({
    letters: z.array(
      z.object({
        /** On what it goes out. */
        on: z.enum(occasions),
        subject: z.string(),
        paragraphs: z.array(z.string()),
        action: z.string(),
        closing: z.string(),
      }),
    ),
    strands: strandsShown,
  }),
  may: aProgramManager,
  run: async (ctx, { program, structure }) => {
    const strand = await strandNamed(ctx, program, structure);
    const reader = { say: ctx.say, givenName: 'Mia', timeZone: 'UTC', language: 'en' };
    const { enrol, plan } = await rulesOf(ctx, program);
    const facts = { ...ofProgram(await programOf(ctx, program), strand.shape.structure, strand.tracks[0]?.name), plan };
    return {
      letters: mailsOf(strand.shape.structure, enrol).map(([on, mail]) => ({
        on,
        ...shown(mail.write({ ...(mail.sample as object), ...facts }, reader)),
      })),
      strands: shownStrands(await strandsOf(ctx, program), strand),
    };
  },
});
