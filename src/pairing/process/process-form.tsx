import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField, ChoiceField, NumberField, RadioField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { Process } from './process.ts';
import { ways } from './ways.ts';

interface ProcessFormProps {
  offer: Offer | undefined;
  process: Process;
  tracks: readonly { key: string; name: string }[];
}

export function ProcessForm({ offer, process, tracks }: ProcessFormProps) {
  const say = useSay();
  const whole = (name: keyof Process & string, label: string, least: number, most: number, more: { hint?: string; unit?: string } = {}) => (
    <NumberField name={name} label={label} required min={least} max={most} step={1} defaultValue={process[name] as number} {...more} />
  );
  const days = say(pairingWords, 'process.days');
  return (
    <CommandForm offer={offer}>
      <Section title={say(pairingWords, 'process.rules')}>
        <RadioField
          name="way"
          label={say(pairingWords, 'process.way')}
          required
          defaultValue={process.way}
          options={ways.map((value) => ({
            value,
            label: say(pairingWords, `process.ways.${value}`),
            hint: say(pairingWords, `process.way_hints.${value}`),
          }))}
        />
      </Section>
      {tracks.length > 1 ? (
        <Section title={say(pairingWords, 'process.tracks')} lead={say(pairingWords, 'process.tracks_lead')}>
          {tracks.map(({ key, name }) => (
            <ChoiceField
              key={key}
              name={`wayOfTrack.${key}`}
              label={name}
              defaultValue={process.wayOfTrack[key] ?? ''}
              empty={say(pairingWords, 'process.as_program')}
              options={ways.map((value) => ({ value, label: say(pairingWords, `process.ways.${value}`) }))}
            />
          ))}
        </Section>
      ) : null}
      <Section title={say(pairingWords, 'process.shortlists')}>
        {whole('shortlist', say(pairingWords, 'process.shortlist'), 2, 10)}
        {whole('wishes', say(pairingWords, 'process.wishes'), 1, 5, { hint: say(pairingWords, 'process.wishes_hint') })}
      </Section>
      <Section title={say(pairingWords, 'process.requests')}>
        {whole('askedAtOnce', say(pairingWords, 'process.asked_at_once'), 1, 5, { hint: say(pairingWords, 'process.asked_at_once_hint') })}
        {whole('waitingAtMentor', say(pairingWords, 'process.waiting_at_mentor'), 1, 20)}
        {whole('remindAfterDays', say(pairingWords, 'process.remind'), 1, 60, { unit: days })}
        {whole('closeAfterDays', say(pairingWords, 'process.close'), 2, 90, { unit: days })}
        <RadioField
          name="approval"
          label={say(pairingWords, 'process.approval')}
          required
          defaultValue={process.approval}
          options={(['one side', 'both sides'] as const).map((value) => ({
            value,
            label: say(pairingWords, `process.approvals.${value}`),
          }))}
        />
        <CheckField
          name="chemistryCall"
          label={say(pairingWords, 'process.call')}
          hint={say(pairingWords, 'process.call_hint')}
          defaultChecked={process.chemistryCall}
        />
      </Section>
      <Section title={say(pairingWords, 'process.going_on')}>
        <CheckField
          name="rolling"
          label={say(pairingWords, 'process.rolling')}
          hint={say(pairingWords, 'process.rolling_hint')}
          defaultChecked={process.rolling}
        />
        <CheckField name="endOnLastDay" label={say(pairingWords, 'process.end_on_last_day')} defaultChecked={process.endOnLastDay} />
        <NumberField
          name="endAfterQuietDays"
          label={say(pairingWords, 'process.quiet')}
          hint={say(pairingWords, 'process.quiet_hint')}
          unit={say(pairingWords, 'process.quiet_days')}
          required={false}
          min={14}
          max={365}
          step={1}
          defaultValue={process.endAfterQuietDays}
        />
        <CheckField name="leftOutFirst" label={say(pairingWords, 'process.left_out_first')} defaultChecked={process.leftOutFirst} />
        <CheckField
          name="bridges"
          label={say(pairingWords, 'process.bridges')}
          hint={say(pairingWords, 'process.bridges_hint')}
          defaultChecked={process.bridges}
        />
      </Section>
    </CommandForm>
  );
}
