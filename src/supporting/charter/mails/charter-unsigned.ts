import { sayOthers } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** Once, when the time to sign that the program gives has passed. */
export const charterUnsigned = mail({
  name: 'supporting.charter-unsigned',
  sample: {
    match: '019b0000-0000-7000-8000-00000000000a',
    others: { names: ['Mo Haddad'], count: 1 },
    program: 'Sales mentorship',
    days: 7,
  },
  write: ({ match, others, program, days }, { say, givenName }) => {
    const named = sayOthers(say, others);
    return {
      subject: say(supportingWords, 'charter.mails.unsigned.subject', named),
      paragraphs: [
        say(supportingWords, 'charter.mails.unsigned.first', { name: givenName, ...named, program, days }),
        say(supportingWords, 'charter.mails.unsigned.second'),
      ],
      action: { label: say(supportingWords, 'charter.mails.unsigned.action'), path: `/matches/${match}/charter` },
    };
  },
});
