import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Figure } from '../../platform/ui/figure.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import type { ImportCounts } from './import-of.ts';
import styles from './import.module.css';

const shown = ['added', 'changed', 'unchanged', 'left', 'refused'] as const;

export function Result({ counts }: { counts: ImportCounts }) {
  const say = useSay();
  const numbers = new Intl.NumberFormat(useReader().language);
  return (
    <Section
      title={say(peopleWords, 'import.result.title')}
      actions={<ButtonLink to="/people">{say(peopleWords, 'import.result.to_people')}</ButtonLink>}
    >
      <div className={styles.figures}>
        {shown.map((one) => (
          <Figure
            key={one}
            label={say(peopleWords, `import.result.${one}`)}
            value={numbers.format(counts[one])}
            formula={say(peopleWords, `import.result.${one}_how`)}
          />
        ))}
      </div>
    </Section>
  );
}
