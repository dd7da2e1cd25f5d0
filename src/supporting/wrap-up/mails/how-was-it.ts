import { sayOthers } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To whoever was there and has not rated, as soon as the session is written down as held. */
export const howWasIt = mail({
  name: 'supporting.how-was-it',
  sample: { session: '019b0000-0000-7000-8000-00000000000d', by: 'Mo Haddad', others: { names: ['Mo Haddad'], count: 1 } },
  write: ({ session, by, others }, { say, givenName }) => {
    const named = sayOthers(say, others);
    return {
      subject: say(supportingWords, 'wrapUp.mails.ask.subject', named),
      paragraphs: [
        say(supportingWords, 'wrapUp.mails.ask.first', { name: givenName, by }),
        say(supportingWords, 'wrapUp.mails.ask.second', named),
      ],
      action: { label: say(supportingWords, 'wrapUp.mails.ask.action'), path: `/sessions/${session}/wrap-up` },
    };
  },
});
