import type { ReactNode } from 'react';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { KitShown } from './kit-pieces.tsx';
import type { Phase } from './phases.rules.ts';
import styles from './kit.module.css';

const anchorOf = (phase: Phase) => `phase-${phase.replaceAll(' ', '-')}`;

export function PhaseNav({ phases }: { phases: KitShown['phases'] }) {
  const say = useSay();
  return (
    <nav aria-label={say(supportingWords, 'kit.phases.label')}>
      <ol className={styles.phases}>
        {phases.map(({ phase, minutes }) => (
          <li key={phase}>
            <a href={`#${anchorOf(phase)}`}>{say(supportingWords, `kit.phases.${phase}`)}</a>{' '}
            <span className={styles.remark}>{say(supportingWords, 'kit.phases.minutes', { minutes })}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function PhaseSection({ phase, children }: { phase: Phase; children: ReactNode }) {
  const say = useSay();
  return (
    <Section
      title={say(supportingWords, `kit.phases.${phase}`)}
      lead={<p>{say(supportingWords, `kit.leads.${phase}`)}</p>}
      id={anchorOf(phase)}
    >
      {children}
    </Section>
  );
}
