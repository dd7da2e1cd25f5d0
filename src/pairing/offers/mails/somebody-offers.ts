import { mail } from '../../../platform/mail/mail.ts';
import { sayReasons } from '../../mails/say-reasons.ts';
import { sampleRequest, type RequestFacts } from '../../requests/letter-facts.ts';
import { sayDay } from '../../requests/say-day.ts';
import { pairingWords } from '../../words.ts';

/** To the mentee, where a mentor makes the first move: who, why, and that only a yes is told. */
export const somebodyOffers = mail<RequestFacts>({
  name: 'pairing.somebody-offers',
  sample: { ...sampleRequest, programName: 'Reverse mentoring', note: 'I could show you how I build small tools.' },
  write: ({ request, programName: program, mentor: partner, note, reasons, answerBy }, reader) => {
    const { say, givenName } = reader;
    return {
      subject: say(pairingWords, 'offers.mail.subject', { partner }),
      paragraphs: [
        say(pairingWords, 'request_mail.hello', { name: givenName }),
        say(pairingWords, 'offers.mail.news', { partner, program }),
        ...(note ? [say(pairingWords, 'request_mail.asked.note', { note })] : []),
        ...sayReasons(say, 'mail.matched.why', reasons, { readerIs: 'mentee', partner }),
        say(pairingWords, 'offers.mail.until', { day: sayDay(answerBy, reader), partner }),
      ],
      action: { label: say(pairingWords, 'request_mail.asked.action'), path: `/requests/${request}` },
      closing: say(pairingWords, 'offers.mail.closing', { partner }),
    };
  },
});
