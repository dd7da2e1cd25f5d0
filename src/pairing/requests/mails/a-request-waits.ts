import { mail } from '../../../platform/mail/mail.ts';
import { pairingWords } from '../../words.ts';
import { sampleRequest, type RequestFacts } from '../letter-facts.ts';
import { sayDay } from '../say-day.ts';

/** To whoever has not answered yet, once, some days before the request closes by itself. */
export const aRequestWaits = mail<RequestFacts & { partner: string }>({
  name: 'pairing.a-request-waits',
  sample: { ...sampleRequest, partner: sampleRequest.mentee },
  write: ({ request, programName, partner, answerBy }, reader) => {
    const { say, givenName } = reader;
    const day = sayDay(answerBy, reader);
    return {
      subject: say(pairingWords, 'request_mail.waits.subject', { partner, day }),
      paragraphs: [
        say(pairingWords, 'request_mail.hello', { name: givenName }),
        say(pairingWords, 'request_mail.waits.news', { partner, program: programName }),
        say(pairingWords, 'request_mail.waits.until', { day }),
      ],
      action: { label: say(pairingWords, 'request_mail.asked.action'), path: `/requests/${request}` },
      closing: say(pairingWords, 'request_mail.waits.closing'),
    };
  },
});
