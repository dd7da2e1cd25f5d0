import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { criterionInWords } from './criterion-in-words.ts';
import { pointsOf } from './points.rules.ts';
import styles from './criteria.module.css';

interface CriteriaSummaryProps {
  criteria: { version: number; set: CriteriaSet };
  /** Whether people are kept apart beside their reporting line as well. */
  beside: boolean;
  to: string;
}

/** The criteria that count, the weightiest first, each as a sentence with its points. */
export function CriteriaSummary({ criteria: { version, set }, beside, to }: CriteriaSummaryProps) {
  const say = useSay();
  const counting = set.criteria
    .filter(({ strength }) => strength !== 'ignored')
    .toSorted((a, b) => Number(b.strength === 'required') - Number(a.strength === 'required') || pointsOf(b) - pointsOf(a));
  const rules = [
    ...(set.seniority.mentorIs === 'any'
      ? []
      : [`${say(pairingWords, 'criteria.seniority')}: ${say(pairingWords, `criteria.seniority_${set.seniority.mentorIs}`)}`]),
    ...(set.maxHoursApart === undefined ? [] : [`${say(pairingWords, 'criteria.hours_apart')}: ${set.maxHoursApart}`]),
  ];
  return (
    <Section
      title={say(pairingWords, 'overview.criteria')}
      lead={version === 0 ? say(pairingWords, 'overview.criteria_usual') : say(pairingWords, 'overview.criteria_lead')}
      actions={
        <ButtonLink to={to} tone="quiet" small>
          {say(pairingWords, 'overview.criteria_edit')}
        </ButtonLink>
      }
    >
      {counting.length === 0 ? <p>{say(pairingWords, 'overview.criteria_none')}</p> : null}
      <ul className={styles.summary}>
        {counting.map((one) => (
          <li key={one.key}>{criterionInWords(say, one)}</li>
        ))}
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        <li>
          {say(pairingWords, 'criteria.always_line')}
          {beside ? ` ${say(pairingWords, 'criteria.always_beside')}` : null}
        </li>
      </ul>
    </Section>
  );
}
