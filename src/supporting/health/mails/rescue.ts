import { sayOthers } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** In the name of the program manager: kind, without blame, one thing to do. */
export const rescueMail = mail({
  name: 'supporting.rescue',
  sample: {
    match: '019b0000-0000-7000-8000-00000000000a',
    programName: 'Sales mentorship',
    others: { names: ['Mo Haddad'], count: 1 },
    manager: 'Cara Lind',
    next: 'schedule' as 'schedule' | 'charter',
  },
  write: ({ match, programName, others, manager, next }, { say, givenName }) => {
    const named = sayOthers(say, others);
    return {
      subject: say(supportingWords, 'health.mails.rescue.subject', named),
      paragraphs: [
        say(supportingWords, 'health.mails.rescue.first', { name: givenName, manager, program: programName, ...named }),
        say(supportingWords, `health.mails.rescue.${next}`, named),
        say(supportingWords, 'health.mails.rescue.second'),
      ],
      action: {
        label: say(supportingWords, `health.mails.rescue.${next}_action`),
        path: next === 'schedule' ? `/matches/${match}/schedule` : `/matches/${match}/charter`,
      },
    };
  },
});
