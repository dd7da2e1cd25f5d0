import { sayOthers, type Others } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { sayDay } from '../../say-when.ts';
import { supportingWords } from '../../words.ts';

/** To both, each alone, after their first meetings. */
export const howShallItGoOn = mail<{ match: string; others: Others; met: number; answerBy: Date }>({
  name: 'supporting.how-shall-it-go-on',
  sample: {
    match: '019b0000-0000-7000-8000-00000000000c',
    others: { names: ['Mo Haddad'], count: 1 },
    met: 2,
    answerBy: new Date('2026-03-23T17:00:00Z'),
  },
  write: ({ match, others, met, answerBy }, reader) => {
    const { say, givenName } = reader;
    const { partner } = sayOthers(say, others);
    return {
      subject: say(supportingWords, 'early.mails.ask.subject', { partner }),
      paragraphs: [
        say(supportingWords, 'early.mails.ask.first', { name: givenName, partner, count: met }),
        say(supportingWords, 'early.mails.ask.second', { partner }),
        say(supportingWords, 'early.mails.ask.private', { partner }),
      ],
      action: { label: say(supportingWords, 'early.mails.ask.action'), path: `/matches/${match}/go-on` },
      closing: say(supportingWords, 'early.mails.ask.until', { day: sayDay(answerBy, reader) }),
    };
  },
});
