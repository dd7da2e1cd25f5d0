import { sayOthers } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { sayDay } from '../../say-when.ts';
import { supportingWords } from '../../words.ts';

/** The day before; what the step is stays in the room. */
export const aStepIsDue = mail({
  name: 'supporting.a-step-is-due',
  sample: { match: '019b0000-0000-7000-8000-00000000000a', others: { names: ['Mo Haddad'], count: 1 }, count: 1, dueOn: '2026-03-10' },
  write: ({ match, others, count, dueOn }, { say, givenName, language }) => {
    const { partner } = sayOthers(say, others);
    return {
      subject: say(supportingWords, 'steps.mails.due.subject', { count, partner }),
      paragraphs: [
        say(supportingWords, 'steps.mails.due.first', {
          count,
          name: givenName,
          partner,
          day: sayDay(dueOn, { language, timeZone: 'UTC' }),
        }),
        say(supportingWords, 'steps.mails.due.second'),
      ],
      action: { label: say(supportingWords, 'steps.mails.due.action'), path: `/matches/${match}#steps` },
    };
  },
});
