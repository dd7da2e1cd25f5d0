import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { RadioField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { callMinutes } from '../process/ways.ts';
import { pairingWords } from '../words.ts';
import type { showRequest } from './show-request.ts';

interface AnswerFormsProps {
  shown: OutputOf<typeof showRequest>;
  offers: Record<'accept' | 'decline' | 'confirm' | 'withdraw', Offer | undefined>;
}

/** What the reader can say now: a mentor's answer, a silent yes or no, or taking it back. */
export function AnswerForms({ shown, offers: { accept, decline, confirm, withdraw } }: AnswerFormsProps) {
  const say = useSay();
  const { partner, callFirst, iSaid, offered } = shown;
  const who = { partner: partner.name, minutes: callMinutes };
  return (
    <>
      {accept ? (
        <Section
          title={say(pairingWords, 'request.answer')}
          lead={say(pairingWords, callFirst ? 'request.answer_lead_call' : 'request.answer_lead', who)}
        >
          <CommandForm offer={accept} />
          <CommandForm offer={decline} tone="quiet" />
        </Section>
      ) : null}
      {confirm ? (
        <Section
          title={say(pairingWords, offered ? 'request.confirm_offer' : 'request.confirm', who)}
          lead={say(pairingWords, 'request.confirm_lead', who)}
        >
          {callFirst ? <p>{say(pairingWords, 'request.confirm_call', who)}</p> : null}
          {iSaid ? <Notice>{say(pairingWords, `request.you_said.${iSaid}`, who)}</Notice> : null}
          <CommandForm key={iSaid} offer={confirm}>
            <RadioField
              name="said"
              label={say(pairingWords, 'request.answer')}
              required
              defaultValue={iSaid ?? undefined}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: say(pairingWords, `request.${value}`) }))}
            />
          </CommandForm>
        </Section>
      ) : null}
      <CommandForm offer={withdraw} tone="danger" />
    </>
  );
}
