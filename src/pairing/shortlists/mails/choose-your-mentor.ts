import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

export interface ShortlistFacts {
  program: string;
  programName: string;
  /** How many mentors are on the list. */
  mentors: number;
}

/** To a mentee, when their first shortlist is there. */
export const chooseYourMentor = mail<ShortlistFacts>({
  name: 'pairing.choose-your-mentor',
  sample: { program: '019cac6e-0000-7000-8000-000000000003', programName: 'Sales mentorship', mentors: 5 },
  write: ({ program, programName, mentors }, { say, givenName }) => ({
    subject: say(pairingWords, 'request_mail.shortlist.subject', { program: programName }),
    paragraphs: [
      say(pairingWords, 'request_mail.hello', { name: givenName }),
      say(pairingWords, 'request_mail.shortlist.news', { count: mentors, program: programName }),
      say(pairingWords, 'request_mail.shortlist.how'),
    ],
    action: { label: say(pairingWords, 'request_mail.shortlist.action'), path: `/choices/${program}` },
    closing: say(pairingWords, 'request_mail.shortlist.closing'),
  }),
});
