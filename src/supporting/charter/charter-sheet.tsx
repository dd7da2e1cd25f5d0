import { Day } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { CharterDocument } from './charter.ts';
import type { Goal } from './goal.ts';
import { useSayCadence } from './say-cadence.ts';
import styles from './charter.module.css';

export interface Letter {
  key: string;
  name: string;
  top: number;
}

interface SheetProps {
  document: CharterDocument;
  letters: Letter[];
  track: string;
  program: string;
  members?: { personId: string; name: string }[];
}

/** A charter to read: the one page that both sign. */
export function CharterSheet({ document, letters, track, program, members = [] }: SheetProps) {
  const say = useSay();
  const sayCadence = useSayCadence();
  const { goals, cadence, escalation, groundRules, confidentiality } = document;
  return (
    <article className={styles.sheet} translate="no">
      <header>
        <p className={styles.quiet}>
          {program} · {track}
        </p>
        <p className={styles.names}>
          {members.map(({ personId, name }, place) => (
            <span key={personId}>
              {place > 0 ? ' · ' : null}
              <PersonName name={name} />
            </span>
          ))}
        </p>
      </header>
      <h3>{say(supportingWords, 'charter.goals')}</h3>
      <ol>
        {goals.map((goal) => (
          <li key={JSON.stringify(goal)}>
            <GoalLine goal={goal} letters={letters} />
          </li>
        ))}
      </ol>
      <h3>{say(supportingWords, 'charter.cadence')}</h3>
      <p>{cadence ? sayCadence(cadence) : say(supportingWords, 'charter.cadence_none')}</p>
      <h3>{say(supportingWords, 'charter.escalation')}</h3>
      <ol>
        {escalation.map((step) => (
          <li key={step.who}>
            <strong>{step.who}</strong>, {say(supportingWords, 'charter.within', { count: step.withinWorkingDays })}: {step.says}
          </li>
        ))}
      </ol>
      <Lines title={say(supportingWords, 'charter.rules')} lines={groundRules} />
      {confidentiality ? (
        <>
          <h3>{say(supportingWords, 'charter.confidentiality')}</h3>
          <p>{confidentiality.says}</p>
          <Lines title={say(supportingWords, 'charter.exceptions')} lines={confidentiality.exceptions} />
        </>
      ) : null}
    </article>
  );
}

export function GoalLine({ goal, letters }: { goal: Goal; letters: Letter[] }) {
  const say = useSay();
  const letter = goal.form === 'competency' ? letters.find((one) => one.key === goal.competency) : undefined;
  const what =
    goal.form === 'competency'
      ? say(supportingWords, 'charter.says_competency', {
          name: letter?.name ?? goal.competency,
          from: goal.from,
          to: goal.to,
          top: letter?.top ?? '',
        })
      : say(supportingWords, 'charter.says_skill', { level: goal.level, skill: goal.skill });
  return (
    <>
      {what} {say(supportingWords, 'charter.by')} <Day on={goal.byOn} />
      {goal.form === 'skill' ? (
        <span className={styles.quiet}>. {say(supportingWords, 'charter.shown_by', { evidence: goal.evidence })}</span>
      ) : null}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
