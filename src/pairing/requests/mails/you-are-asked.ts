import { mail } from '../../../platform/mail/mail.ts';
import { reasonToReader } from '../../mails/reason-to-reader.ts';
import { pairingWords } from '../../words.ts';
import { sampleRequest, type RequestFacts } from '../letter-facts.ts';
import { sayDay } from '../say-day.ts';

/** To the mentor, when it is their turn: who asks, why them, and until when. */
export const youAreAsked = mail<RequestFacts & { callFirst: boolean }>({
  name: 'pairing.you-are-asked',
  sample: { ...sampleRequest, callFirst: false },
  write: ({ request, programName, mentee, note, reasons, answerBy, callFirst }, reader) => {
    const { say, givenName } = reader;
    return {
      subject: say(pairingWords, 'request_mail.asked.subject', { mentee }),
      paragraphs: [
        say(pairingWords, 'request_mail.hello', { name: givenName }),
        say(pairingWords, 'request_mail.asked.news', { mentee, program: programName }),
        ...(note ? [say(pairingWords, 'request_mail.asked.note', { note })] : []),
        ...(reasons.length > 0
          ? [
              [
                say(pairingWords, 'request_mail.asked.why'),
                ...reasons.map((reason) =>
                  say(pairingWords, 'mail.matched.why_line', {
                    reason: reasonToReader(say, reason, { readerIs: 'mentor', partner: mentee }),
                  }),
                ),
              ].join('\n'),
            ]
          : []),
        ...(callFirst ? [say(pairingWords, 'request_mail.asked.call')] : []),
        say(pairingWords, 'request_mail.asked.until', { day: sayDay(answerBy, reader) }),
      ],
      action: { label: say(pairingWords, 'request_mail.asked.action'), path: `/requests/${request}` },
      closing: say(pairingWords, 'request_mail.asked.closing'),
    };
  },
});
