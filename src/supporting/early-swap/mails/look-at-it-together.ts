import { sayOthers, type Others } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { supportingWords } from '../../words.ts';

/** To both, in the same words, whoever wished it. */
export const lookAtItTogether = mail<{ match: string; others: Others; charter: boolean }>({
  name: 'supporting.look-at-it-together',
  sample: { match: '019b0000-0000-7000-8000-00000000000c', others: { names: ['Mo Haddad'], count: 1 }, charter: true },
  write: ({ match, others, charter }, { say, givenName }) => {
    const { partner } = sayOthers(say, others);
    return {
      subject: say(supportingWords, 'early.mails.adjust.subject', { partner }),
      paragraphs: [
        say(supportingWords, 'early.mails.adjust.first', { name: givenName, partner }),
        say(supportingWords, 'early.mails.adjust.second'),
      ],
      action: charter
        ? { label: say(supportingWords, 'early.mails.adjust.action_charter'), path: `/matches/${match}/charter?change` }
        : { label: say(supportingWords, 'early.mails.adjust.action_room'), path: `/matches/${match}` },
    };
  },
});
