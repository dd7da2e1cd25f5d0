import { sayOthers } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To everybody, when the last signature is there. */
export const charterIsSigned = mail({
  name: 'supporting.charter-is-signed',
  sample: { match: '019b0000-0000-7000-8000-00000000000a', others: { names: ['Mo Haddad'], count: 1 } },
  write: ({ match, others }, { say, givenName }) => {
    const named = sayOthers(say, others);
    return {
      subject: say(supportingWords, 'charter.mails.complete.subject', named),
      paragraphs: [
        say(supportingWords, 'charter.mails.complete.first', { name: givenName, ...named }),
        say(supportingWords, 'charter.mails.complete.second', named),
      ],
      action: { label: say(supportingWords, 'charter.mails.complete.action'), path: `/matches/${match}` },
    };
  },
});
