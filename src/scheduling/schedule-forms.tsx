import type { Offer } from '../platform/execute.ts';
import { CommandForm } from '../platform/ui/command-form.tsx';
import { DateTimeField, NumberField, TextField } from '../platform/ui/fields.tsx';
import { useReader } from '../platform/ui/reader.ts';
import { useSay } from '../platform/ui/say.tsx';
import { AttendanceField } from './attendance/attendance-field.tsx';
import { cityOf } from './say-when.ts';
import { schedulingWords } from './words.ts';

interface FormProps {
  offer: Offer | undefined;
  minutes: number;
}

function Length({ minutes, least = 10, most = 480 }: { minutes: number; least?: number; most?: number }) {
  const say = useSay();
  return (
    <NumberField
      name="minutes"
      label={say(schedulingWords, 'schedule.minutes')}
      hint={say(schedulingWords, 'schedule.minutes_hint')}
      unit={say(schedulingWords, 'act.minutes_unit')}
      required
      defaultValue={String(minutes)}
      min={least}
      max={most}
      step={1}
    />
  );
}

function Place({ others }: { others: number }) {
  const say = useSay();
  return (
    <TextField
      name="place"
      label={say(schedulingWords, 'schedule.place')}
      hint={say(schedulingWords, 'schedule.place_hint', { count: others })}
      maxLength={500}
    />
  );
}

function At({ label }: { label: string }) {
  const say = useSay();
  const { timeZone } = useReader();
  return <DateTimeField name="at" label={label} hint={say(schedulingWords, 'schedule.at_hint', { city: cityOf(timeZone) })} required />;
}

export function OwnTimeForm({ offer, minutes, others, tone }: FormProps & { others: number; tone: 'primary' | 'quiet' }) {
  const say = useSay();
  return (
    <CommandForm offer={offer} tone={tone}>
      <At label={say(schedulingWords, 'schedule.at')} />
      <Length minutes={minutes} />
      <Place others={others} />
    </CommandForm>
  );
}

export function SeriesForm({ offer, minutes, others, everyDays, most }: FormProps & { others: number; everyDays: number; most: number }) {
  const say = useSay();
  return (
    <CommandForm offer={offer} tone="quiet">
      <p>{say(schedulingWords, 'schedule.several_lead')}</p>
      <At label={say(schedulingWords, 'schedule.first')} />
      <NumberField
        name="everyDays"
        label={say(schedulingWords, 'schedule.every')}
        required
        defaultValue={String(everyDays)}
        min={1}
        max={92}
        step={1}
      />
      <NumberField name="count" label={say(schedulingWords, 'schedule.count')} required defaultValue="6" min={2} max={most} step={1} />
      <Length minutes={minutes} />
      <Place others={others} />
    </CommandForm>
  );
}

export function UnplannedForm({ offer, minutes, members }: FormProps & { members: readonly { personId: string; name: string }[] }) {
  const say = useSay();
  return (
    <CommandForm offer={offer} tone="quiet">
      <At label={say(schedulingWords, 'schedule.when_met')} />
      <Length minutes={minutes} least={1} most={1440} />
      <AttendanceField members={members} />
    </CommandForm>
  );
}
