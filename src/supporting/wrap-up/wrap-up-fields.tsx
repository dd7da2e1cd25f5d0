import type { z } from 'zod';
import {
  CheckGroupField,
  ChoiceField,
  DateField,
  DateTimeField,
  LongTextField,
  NumberField,
  RadioField,
  TextField,
} from '../../platform/ui/fields.tsx';
import { useFormState } from '../../platform/ui/form-state.ts';
import { Moment } from '../../platform/ui/moment.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { AttendanceField } from '../../scheduling/attendance/attendance-field.tsx';
import { supportingWords } from '../words.ts';
import type { wrapUpShown } from './show-wrap-up.ts';
import styles from './wrap-up.module.css';

type WrapUpShown = z.output<typeof wrapUpShown>;

const stars = ['1', '2', '3', '4', '5'] as const;

/** Filled in as far as it is known; what one had typed before going back is there again. */
export function WrapUpFields({ shown }: { shown: WrapUpShown }) {
  const say = useSay();
  const { session, draft, topics, covered, nextAt, wrappedUpAt } = shown;
  const choices = [...new Set([...topics, ...covered])];
  const rate = shown.mayRate ? <RatingFields shown={shown} /> : null;
  return (
    <>
      {wrappedUpAt ? rate : null}
      <NumberField
        name="minutes"
        label={say(supportingWords, 'wrapUp.met')}
        unit={say(supportingWords, 'wrapUp.minutes')}
        min={1}
        max={1440}
        step={1}
        defaultValue={draft?.minutes ?? session.heldMinutes ?? session.plannedMinutes}
      />
      <AttendanceField members={shown.members} noted={attendanceAsTyped(shown)} />
      {choices.length > 0 ? (
        <CheckGroupField
          name="topics"
          label={say(supportingWords, 'wrapUp.topics')}
          hint={say(supportingWords, 'wrapUp.topics_hint')}
          required={false}
          options={choices.map((topic) => ({ value: topic, label: topic }))}
          defaultValues={draft?.topics ?? covered}
        />
      ) : null}
      <LongTextField
        name="moreTopics"
        label={say(supportingWords, choices.length > 0 ? 'wrapUp.more' : 'wrapUp.topics')}
        hint={choices.length > 0 ? undefined : say(supportingWords, 'wrapUp.topics_hint')}
        required={false}
        rows={2}
        defaultValue={draft?.moreTopics}
      />
      <LongTextField
        name="takeaway"
        label={say(supportingWords, 'wrapUp.takeaway')}
        hint={say(supportingWords, 'wrapUp.takeaway_hint', { count: shown.members.length - 1 })}
        required={false}
        rows={2}
        defaultValue={draft?.takeaway}
      />
      <StepFields shown={shown} />
      {nextAt ? (
        <p className={styles.line}>
          {say(supportingWords, 'wrapUp.next_agreed')} <Moment at={nextAt} />
        </p>
      ) : shown.mayMeetAgain ? (
        <>
          <DateTimeField
            name="nextAt"
            label={say(supportingWords, 'wrapUp.next')}
            required={shown.nextIsNeeded ? undefined : false}
            defaultValue={draft?.nextAt}
          />
          <TextField
            name="noNextReason"
            label={say(supportingWords, 'wrapUp.no_next')}
            required={false}
            maxLength={300}
            defaultValue={draft?.noNextReason}
          />
        </>
      ) : null}
      {wrappedUpAt ? null : rate}
    </>
  );
}

/** Who was ticked before going back, else as it is written down. */
function attendanceAsTyped({ draft, members, attendance }: WrapUpShown) {
  const ticked = draft?.present;
  if (!ticked) return attendance;
  return (attendance ?? members).map(({ personId, name }) => ({ personId, name, present: ticked.includes(personId) }));
}

/** Blind to the others. Where the session is wrapped up already this is what is left to say, and comes first. */
function RatingFields({ shown: { draft, rating, members } }: { shown: WrapUpShown }) {
  const say = useSay();
  return (
    <div id="rating" className={styles.rating}>
      <RadioField
        name="stars"
        label={say(supportingWords, 'wrapUp.rating')}
        hint={say(supportingWords, 'wrapUp.rating_lead', { count: members.length - 1 })}
        required={false}
        options={stars.map((value) => ({ value, label: say(supportingWords, `wrapUp.stars_${value}`) }))}
        defaultValue={draft?.stars ?? rating?.stars}
      />
      <LongTextField
        name="comment"
        label={say(supportingWords, 'wrapUp.comment')}
        required={false}
        rows={2}
        defaultValue={draft?.comment ?? rating?.comment}
      />
    </div>
  );
}

function StepFields({ shown: { draft, members } }: { shown: WrapUpShown }) {
  const say = useSay();
  const { personId } = useReader();
  const { problems, values } = useFormState();
  const step = draft?.nextStep;
  const begun = values !== undefined || Boolean(step?.action || step?.dueOn || step?.successIndicator);
  return (
    <details open={begun || Object.keys(problems).some((name) => name.startsWith('nextStep.'))}>
      <summary className={styles.summary}>{say(supportingWords, 'wrapUp.step')}</summary>
      <div className={styles.step}>
        <p className={styles.line}>{say(supportingWords, 'wrapUp.step_lead')}</p>
        <TextField
          name="nextStep.action"
          label={say(supportingWords, 'wrapUp.action')}
          required={false}
          maxLength={300}
          defaultValue={step?.action}
        />
        <div className={styles.row}>
          <ChoiceField
            name="nextStep.owner"
            label={say(supportingWords, 'wrapUp.owner')}
            defaultValue={step?.owner ?? personId}
            options={members.map((member) => ({ value: member.personId, label: member.name }))}
          />
          <DateField name="nextStep.dueOn" label={say(supportingWords, 'wrapUp.due')} required={false} defaultValue={step?.dueOn} />
        </div>
        <TextField
          name="nextStep.successIndicator"
          label={say(supportingWords, 'wrapUp.indicator')}
          required={false}
          maxLength={300}
          defaultValue={step?.successIndicator}
        />
      </div>
    </details>
  );
}
