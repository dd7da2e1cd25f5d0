import type { ReactNode } from 'react';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField, NumberField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import { CharterFields } from './charter-fields.tsx';
import type { ProgramSettings } from '../program-settings.ts';
import { planningWords } from '../words.ts';

interface SettingsFormProps {
  offer: Offer | undefined;
  settings: ProgramSettings;
  /** Whether any of its people write a charter. */
  withCharter: boolean;
}

export function SettingsForm({ offer, settings, withCharter }: SettingsFormProps) {
  const say = useSay();
  const { terminology, agreement, meetings, matching, registration } = settings;
  return (
    <CommandForm offer={offer}>
      <Group title={say(planningWords, withCharter ? 'settings.agreement' : 'settings.sessions')}>
        <CharterFields agreement={agreement} asked={withCharter} />
        <CheckField name="requireNextDate" label={say(planningWords, 'settings.require_next')} defaultChecked={agreement.requireNextDate} />
        <CheckField name="askForRatings" label={say(planningWords, 'settings.ratings')} defaultChecked={meetings.askForRatings} />
        <div className={styles.pair}>
          <TextField
            name="remindHoursBefore"
            label={say(planningWords, 'settings.remind')}
            hint={say(planningWords, 'settings.remind_hint')}
            defaultValue={meetings.remindHoursBefore.join(', ')}
          />
          <NumberField
            name="graceHours"
            label={say(planningWords, 'settings.grace')}
            unit={say(planningWords, 'settings.hours')}
            required
            min={0}
            max={720}
            defaultValue={meetings.graceHours}
          />
        </div>
      </Group>
      <Group title={say(planningWords, 'settings.time')}>
        <NumberField
          name="hoursCapPerMonth"
          label={say(planningWords, 'settings.cap')}
          hint={say(planningWords, 'settings.cap_hint')}
          unit={say(planningWords, 'settings.hours')}
          required={false}
          min={0.5}
          max={200}
          defaultValue={matching.hoursCapPerMonth}
        />
        <CheckField name="oneTrackPerCycle" label={say(planningWords, 'settings.one_track')} defaultChecked={matching.oneTrackPerCycle} />
      </Group>
      <Group title={say(planningWords, 'settings.registration')}>
        <div className={styles.pair}>
          <TextField
            name="remindAfterDays"
            label={say(planningWords, 'settings.remind_after')}
            hint={say(planningWords, 'settings.remind_after_hint')}
            defaultValue={registration.remindAfterDays.join(', ')}
          />
          <NumberField
            name="remindDaysBeforeClosing"
            label={say(planningWords, 'settings.remind_closing')}
            unit={say(planningWords, 'settings.days_before')}
            required
            min={0}
            max={14}
            step={1}
            defaultValue={registration.remindDaysBeforeClosing}
          />
        </div>
      </Group>
      <Group title={say(planningWords, 'settings.words')}>
        <div className={styles.pair}>
          <TextField
            name="mentorWord"
            label={say(planningWords, 'settings.mentor')}
            required
            defaultValue={terminology.mentor.one}
            maxLength={40}
          />
          <TextField
            name="mentorsWord"
            label={say(planningWords, 'settings.mentors')}
            required
            defaultValue={terminology.mentor.other}
            maxLength={40}
          />
          <TextField
            name="menteeWord"
            label={say(planningWords, 'settings.mentee')}
            required
            defaultValue={terminology.mentee.one}
            maxLength={40}
          />
          <TextField
            name="menteesWord"
            label={say(planningWords, 'settings.mentees')}
            required
            defaultValue={terminology.mentee.other}
            maxLength={40}
          />
        </div>
      </Group>
    </CommandForm>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.group}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
