import { wallTimeOf } from '../platform/calendar/wall-time.ts';
import { CommandForm } from '../platform/ui/command-form.tsx';
import { DateTimeField, HiddenField, NumberField, RadioField, TextField } from '../platform/ui/fields.tsx';
import { useReader } from '../platform/ui/reader.ts';
import { useSay } from '../platform/ui/say.tsx';
import { AttendanceField } from './attendance/attendance-field.tsx';
import { Folded } from './folded.tsx';
import { absencesIn } from './say-absence.ts';
import type { SessionOffers } from './sessions/session-offers.ts';
import type { ShownSession } from './sessions/show-sessions.ts';
import { schedulingWords } from './words.ts';
import styles from './scheduling.module.css';

export interface SessionActionsProps {
  session: Pick<ShownSession, 'id' | 'startsAt' | 'plannedMinutes' | 'heldMinutes' | 'place' | 'state'> &
    Partial<Pick<ShownSession, 'attendance'>>;
  members: readonly { personId: string; role: 'mentor' | 'mentee'; name: string }[];
  /** From offersOf; the page's action takes sessionIntents. */
  offers: SessionOffers;
}

/** The small forms by which those in it say how a session goes: only those that its state allows. */
export function SessionActions(props: SessionActionsProps) {
  const { offers, session } = props;
  const asksWhether = session.state !== 'held' && session.state !== 'missed';
  return (
    <div className={styles.actions}>
      {offers['log held'] && asksWhether ? <WeMet {...props} /> : null}
      {(offers['report no-show'] ?? (offers.excuse && !offers.reschedule)) ? <NotMet {...props} /> : null}
      {offers.contest ? <Contest {...props} /> : null}
      {offers.reschedule ? <Change {...props} /> : null}
      {offers['log held'] && session.state === 'held' ? <Correct {...props} /> : null}
    </div>
  );
}

function Minutes({ session }: SessionActionsProps) {
  const say = useSay();
  return (
    <NumberField
      name="minutes"
      label={say(schedulingWords, 'act.minutes')}
      unit={say(schedulingWords, 'act.minutes_unit')}
      defaultValue={String(session.heldMinutes ?? session.plannedMinutes)}
      min={1}
      max={1440}
      step={1}
    />
  );
}

function WeMet(props: SessionActionsProps) {
  return (
    <CommandForm offer={props.offers['log held']} formKey={props.session.id}>
      <HiddenField name="session" value={props.session.id} />
      <Minutes {...props} />
      <AttendanceField members={props.members} noted={props.session.attendance} />
    </CommandForm>
  );
}

function Correct(props: SessionActionsProps) {
  const say = useSay();
  const label = say(schedulingWords, props.members.length > 2 ? 'act.correct_who' : 'act.correct');
  return (
    <Folded label={label} offers={[props.offers['log held']]} formKey={props.session.id}>
      <CommandForm offer={props.offers['log held']} formKey={props.session.id} tone="quiet" submitLabel={label}>
        <HiddenField name="session" value={props.session.id} />
        <Minutes {...props} />
        <AttendanceField members={props.members} noted={props.session.attendance} />
      </CommandForm>
    </Folded>
  );
}

function NotMet({ session, members, offers }: SessionActionsProps) {
  const say = useSay();
  return (
    <Folded
      label={say(schedulingWords, session.state === 'missed' ? 'act.name_absent' : 'act.not_met')}
      offers={[offers['report no-show'], offers.excuse]}
      formKey={session.id}
    >
      <CommandForm offer={offers['report no-show']} formKey={session.id} tone="quiet">
        <HiddenField name="session" value={session.id} />
        <RadioField name="who" label={say(schedulingWords, 'act.who')} required options={absencesIn(say, members)} />
      </CommandForm>
      <Excuse session={session} offers={offers} />
    </Folded>
  );
}

function Excuse({ session, offers }: Pick<SessionActionsProps, 'session' | 'offers'>) {
  const say = useSay();
  if (!offers.excuse) return null;
  return (
    <CommandForm offer={offers.excuse} formKey={session.id} tone="quiet">
      <HiddenField name="session" value={session.id} />
      <p className={styles.remark}>{say(schedulingWords, 'act.excuse_note')}</p>
    </CommandForm>
  );
}

function Contest({ session, offers }: SessionActionsProps) {
  const say = useSay();
  return (
    <Folded label={say(schedulingWords, 'act.contest.label')} offers={[offers.contest]} formKey={session.id}>
      <CommandForm offer={offers.contest} formKey={session.id} tone="quiet">
        <HiddenField name="session" value={session.id} />
        <RadioField
          name="met"
          label={say(schedulingWords, 'act.contest.met')}
          required
          options={[
            { value: 'yes', label: say(schedulingWords, 'act.contest.yes') },
            { value: 'no', label: say(schedulingWords, 'act.contest.no') },
          ]}
        />
      </CommandForm>
    </Folded>
  );
}

function Change({ session, offers }: SessionActionsProps) {
  const say = useSay();
  const { timeZone } = useReader();
  return (
    <Folded label={say(schedulingWords, 'act.change')} offers={[offers.reschedule, offers.cancel, offers.excuse]} formKey={session.id}>
      <CommandForm offer={offers.reschedule} formKey={session.id} tone="quiet">
        <HiddenField name="session" value={session.id} />
        <p className={styles.remark}>{say(schedulingWords, 'act.move.note')}</p>
        <DateTimeField
          name="at"
          label={say(schedulingWords, 'act.move.at')}
          required
          defaultValue={wallTimeOf(new Date(session.startsAt), timeZone)}
        />
        <NumberField
          name="minutes"
          label={say(schedulingWords, 'act.move.minutes')}
          unit={say(schedulingWords, 'act.minutes_unit')}
          defaultValue={String(session.plannedMinutes)}
          min={10}
          max={480}
          step={1}
        />
        <TextField name="place" label={say(schedulingWords, 'act.move.place')} defaultValue={session.place ?? ''} maxLength={500} />
      </CommandForm>
      <CommandForm offer={offers.cancel} formKey={session.id} tone="danger">
        <HiddenField name="session" value={session.id} />
        <p className={styles.remark}>{say(schedulingWords, 'act.cancel_note')}</p>
      </CommandForm>
      <Excuse session={session} offers={offers} />
    </Folded>
  );
}
