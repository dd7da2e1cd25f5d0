import { mail } from '../../../platform/mail/mail.ts';
import { callMinutes } from '../../process/ways.ts';
import { pairingWords } from '../../words.ts';
import { sampleRequest, type RequestFacts } from '../letter-facts.ts';
import { sayDay } from '../say-day.ts';

/** To both, once the mentor has agreed: talk, where the program wants a call, then each says yes or no in silence. */
export const nowBothConfirm = mail<RequestFacts & { partner: string; callFirst: boolean; theirNote: string | null }>({
  name: 'pairing.now-both-confirm',
  sample: { ...sampleRequest, partner: sampleRequest.mentor, callFirst: true, theirNote: null },
  write: ({ request, programName, partner, answerBy, callFirst, theirNote }, reader) => {
    const { say, givenName } = reader;
    return {
      subject: say(pairingWords, callFirst ? 'request_mail.confirm.subject_call' : 'request_mail.confirm.subject', { partner }),
      paragraphs: [
        say(pairingWords, 'request_mail.hello', { name: givenName }),
        say(pairingWords, 'request_mail.confirm.news', { partner, program: programName }),
        ...(theirNote ? [say(pairingWords, 'request_mail.confirm.wrote', { partner, note: theirNote })] : []),
        ...(callFirst ? [say(pairingWords, 'request_mail.confirm.call', { partner, minutes: callMinutes })] : []),
        say(pairingWords, callFirst ? 'request_mail.confirm.silent' : 'request_mail.confirm.silent_at_once', {
          day: sayDay(answerBy, reader),
        }),
      ],
      action: { label: say(pairingWords, 'request_mail.confirm.action'), path: `/requests/${request}` },
      closing: say(pairingWords, 'request_mail.confirm.closing'),
    };
  },
});
