import { ListTable, type Column } from '../../platform/ui/list-table.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { peopleWords } from '../words.ts';
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
  const line: Column<PreviewedRow> = {
    key: 'line',
    label: say(peopleWords, 'import.preview.line'),
    numeric: true,
    cell: (row) => row.line,
  };
  const fields = fieldsOf(columns).map(({ key, target }): Column<PreviewedRow> => ({
    key,
    label: target ? say(peopleWords, `import.targets.${target}`) : key,
    cell: ({ person }) => <bdi translate="no">{person?.[key]}</bdi>,
  }));
  const problems: Column<PreviewedRow> = {
    key: 'problems',
    label: say(peopleWords, 'import.preview.problem'),
    cell: (row) => (row.problems.length > 0 ? <Status tone={row.person ? 'attention' : 'bad'}>{row.problems.join(' ')}</Status> : null),
  };
  const anyProblem = rows.some((row) => row.problems.length > 0);
  return (
    <Section title={say(peopleWords, 'import.preview.title')} lead={say(peopleWords, 'import.preview.lead')}>
      <ListTable
        caption={say(peopleWords, 'import.preview.caption')}
        rows={rows}
        rowKey={(row) => String(row.line)}
        columns={anyProblem ? [line, problems, ...fields] : [line, ...fields]}
      />
    </Section>
  );
}

/** A full name is stored as two; a column that is kept goes by its own name. */
function fieldsOf(columns: MappedColumn[]): { key: string; target?: Target }[] {
  return columns.flatMap(({ target, name }) => {
    if (target === 'ignore') return [];
    if (target === 'keep') return [{ key: name }];
    const stored: Target[] = target === 'fullName' ? ['givenName', 'familyName'] : [target];
    return stored.map((one) => ({ key: one, target: one }));
  });
}
