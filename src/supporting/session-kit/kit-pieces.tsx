import { Form } from 'react-router';
import type { z } from 'zod';
import type { Offer } from '../../platform/execute.ts';
import buttons from '../../platform/ui/button.module.css';
import { Moment } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { Place } from '../../scheduling/session-entry.tsx';
import { supportingWords } from '../words.ts';
import type { kitShown } from './show-kit.ts';
import styles from './kit.module.css';

export type KitShown = z.output<typeof kitShown>;

/** Date, people, number and length: known without asking. */
export function SessionFacts({ shown: { session, members, track } }: { shown: KitShown }) {
  const say = useSay();
  const minutes = (count: number) => say(supportingWords, 'kit.about.minutes', { minutes: count });
  const items = [
    { label: say(supportingWords, 'kit.about.when'), value: <Moment at={session.startsAt} /> },
    ...peopleOf(members).map(({ label, names }) => ({ label: say(supportingWords, label), value: <Names names={names} /> })),
    ...(track ? [{ label: say(supportingWords, 'kit.about.track'), value: track }] : []),
    { label: say(supportingWords, 'kit.about.planned'), value: minutes(session.plannedMinutes) },
    ...(session.heldMinutes === null ? [] : [{ label: say(supportingWords, 'kit.about.held'), value: minutes(session.heldMinutes) }]),
    ...(session.place ? [{ label: say(supportingWords, 'room.partner.place'), value: <Place place={session.place} /> }] : []),
  ];
  return (
    <dl className={styles.about}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface People {
  label: `kit.about.${'mentor' | 'mentee'}${'' | 's'}` | 'kit.about.peers';
  names: string[];
}

/** One line for each role; of peers one for all. */
function peopleOf(members: KitShown['members']): People[] {
  const isAmongPeers = members.every(({ role }) => role === 'mentee');
  return (['mentor', 'mentee'] as const).flatMap((role): People[] => {
    const names = members.filter((one) => one.role === role).map((one) => one.name);
    if (names.length === 0) return [];
    if (isAmongPeers) return [{ label: 'kit.about.peers', names }];
    return [{ label: names.length > 1 ? `kit.about.${role}s` : `kit.about.${role}`, names }];
  });
}

const Names = ({ names }: { names: string[] }) =>
  names.map((name, place) => (
    <span key={name}>
      {place > 0 ? ', ' : null}
      <PersonName name={name} />
    </span>
  ));

/** The six steps from one session to the next, each open, done or skipped. */
export function ProcessSteps({ shown, offer }: { shown: KitShown; offer: Offer | undefined }) {
  const say = useSay();
  const done = shown.process.filter((one) => one.state === 'done').length;
  return (
    <details className={styles.process}>
      <summary>
        {say(supportingWords, 'kit.process.label')}:{' '}
        {say(supportingWords, shown.skipped > 0 ? 'kit.process.count_skipped' : 'kit.process.count', {
          done,
          all: shown.process.length,
          skipped: shown.skipped,
        })}{' '}
        {shown.process.map(({ step, state }) => (
          <span key={step} className={styles.dot} data-state={state} aria-hidden="true" />
        ))}
      </summary>
      <ol>
        {shown.process.map(({ step, state }) => (
          <li key={step}>
            <span>{say(supportingWords, `kit.process.${step}`)}</span>
            <Status tone={state === 'done' ? 'good' : 'quiet'}>{say(supportingWords, `kit.process.${state}`)}</Status>
            {offer && !offer.refusal ? (
              <Form method="post" preventScrollReset className={styles.marks}>
                <input type="hidden" name="intent" value={offer.name} />
                <input type="hidden" name="step" value={step} />
                {state === 'open' ? (
                  <>
                    <Mark state="done">{say(supportingWords, 'kit.process.mark_done')}</Mark>
                    <Mark state="skipped">{say(supportingWords, 'kit.process.skip')}</Mark>
                  </>
                ) : (
                  <Mark state="open">{say(supportingWords, 'kit.process.reopen')}</Mark>
                )}
              </Form>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Mark({ state, children }: { state: string; children: string }) {
  return (
    <button className={buttons.button} data-tone="quiet" data-size="small" type="submit" name="state" value={state}>
      {children}
    </button>
  );
}

/** A filled agenda to read beside the blank one. */
export function Sample() {
  const say = useSay();
  const lines = ['goal', 'items', 'obstacles', 'resources', 'step'] as const;
  return (
    <details>
      <summary>{say(supportingWords, 'kit.sample.title')}</summary>
      <ul className={styles.prompts}>
        {lines.map((line) => (
          <li key={line}>{say(supportingWords, `kit.sample.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}
