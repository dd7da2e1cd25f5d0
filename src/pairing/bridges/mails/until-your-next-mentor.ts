import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';

export interface UntilFacts {
  program: string;
  programName: string;
  /** Whether somebody is asked to bridge the time. */
  bridges: boolean;
}

/** To the mentee, whatever ended the match: what is next for them. */
export const untilYourNextMentor = mail<UntilFacts>({
  name: 'pairing.until-your-next-mentor',
  beforeFirstDay: true,
  sample: { program: '019cac6e-0000-7000-8000-000000000003', programName: 'Sales mentorship', bridges: true },
  write: ({ program, programName, bridges }, { say, givenName }) => ({
    subject: say(pairingWords, 'bridges.mail.until.subject', { program: programName }),
    paragraphs: [
      say(pairingWords, 'bridges.mail.hello', { name: givenName }),
      say(pairingWords, 'bridges.mail.until.news', { program: programName }),
      ...(bridges ? [say(pairingWords, 'bridges.mail.until.bridge')] : []),
    ],
    action: { label: say(pairingWords, 'bridges.mail.until.action'), path: `/choices/${program}` },
    closing: say(pairingWords, 'bridges.mail.until.closing'),
  }),
});
