import { sayOthers } from '../../../pairing/match-name.ts';
import { mail } from '../../../platform/mail/mail.ts';
import { sampleSession } from '../../../scheduling/letters/sample.ts';
import { sayCircumstances } from '../../../scheduling/letters/say-session.ts';
import type { SessionFacts } from '../../../scheduling/letters/session-facts.ts';
import { schedulingWords } from '../../../scheduling/words.ts';
import { sayDayAndTime } from '../../say-when.ts';
import { supportingWords } from '../../words.ts';

/** One to two days ahead, with the questions of the reader's role: the one reminder of a session. */
export const prepareForSession = mail<SessionFacts & { prompts: readonly string[]; openSteps: number }>({
  name: 'supporting.prepare-for-session',
  sample: {
    ...sampleSession,
    prompts: ['What has moved since we last met, and what has not?', 'What is hardest right now?'],
    openSteps: 2,
  },
  write: ({ prompts, openSteps, ...facts }, reader) => {
    const { say, givenName, language, timeZone } = reader;
    const { partner } = sayOthers(say, facts.others);
    const when = sayDayAndTime(facts.startsAt, { language, timeZone });
    return {
      subject: say(supportingWords, 'kit.mails.prepare.subject', { partner }),
      paragraphs: [
        say(supportingWords, 'kit.mails.prepare.first', { name: givenName, partner, when }),
        ...sayCircumstances(facts, reader),
        [say(supportingWords, 'kit.mails.prepare.prompts'), ...prompts.map((prompt) => `– ${prompt}`)].join('\n'),
        ...(openSteps > 0 ? [say(supportingWords, 'kit.mails.prepare.steps', { count: openSteps })] : []),
        say(supportingWords, 'kit.mails.prepare.second'),
      ],
      action: { label: say(supportingWords, 'kit.mails.prepare.action'), path: `/sessions/${facts.session}#prepare` },
      closing: say(schedulingWords, 'mail.cannot_make_it'),
    };
  },
});
