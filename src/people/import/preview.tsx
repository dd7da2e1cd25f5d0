import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import styles from './import.module.css';
import type { MappedColumn } from './mapping-form.tsx';
import type { Target } from './targets.ts';

interface PreviewedRow {
  line: number;
  person?: Record<string, string>;
  problems: string[];
}

/** The first rows with the mapping as it is; a row that would be left out says why. */
export function Preview({ rows, columns }: { rows: PreviewedRow[]; columns: MappedColumn[] }) {
  const say = useSay();
  const shown = fieldsOf(columns);
  return (
    <Section title={say(peopleWords, 'import.preview.title')} lead={say(peopleWords, 'import.preview.lead')}>
      {/* Scrolls sideways, so it must be reachable by keyboard. */}
      <div className={styles.previewed} role="region" aria-label={say(peopleWords, 'import.preview.caption')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(peopleWords, 'import.preview.line')}</th>
              {shown.map(({ key, target, name }) => (
                <th key={key} scope="col">
                  {target ? say(peopleWords, `import.targets.${target}`) : <bdi translate="no">{name}</bdi>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody translate="no">
            {rows.map(({ line, person, problems }) => (
              <tr key={line}>
                <td>{line}</td>
                {person ? (
                  shown.map(({ key }) => <td key={key}>{person[key]}</td>)
                ) : (
                  <td data-problem colSpan={shown.length}>
                    {say(peopleWords, 'import.preview.problem')}: {problems.join(' ')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** A full name is stored as two; a column that is kept goes by its own name. */
function fieldsOf(columns: MappedColumn[]): { key: string; target?: Target; name: string }[] {
  return columns.flatMap(({ target, name }) => {
    if (target === 'ignore') return [];
    if (target === 'keep') return [{ key: name, name }];
    const stored: Target[] = target === 'fullName' ? ['givenName', 'familyName'] : [target];
    return stored.map((one) => ({ key: one, target: one, name }));
  });
}
