import { ListTable } from '../../platform/ui/list-table.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import buttons from '../../platform/ui/button.module.css';
import { peopleWords } from '../words.ts';
import type { Target } from './targets.ts';

interface ProblemsProps {
  importId: string;
  problems: {
    items: { id: string; line: number; field: string; sentence: string; refused: boolean }[];
    next: string | null;
    total?: number;
  };
}

export function Problems({ problems, importId }: ProblemsProps) {
  const say = useSay();
  if (problems.total === 0) return <p>{say(peopleWords, 'import.problems.none')}</p>;
  return (
    <Section
      title={say(peopleWords, 'import.problems.title')}
      lead={say(peopleWords, 'import.problems.lead')}
      actions={
        <a className={buttons.button} data-tone="quiet" href={`/people/imports/${importId}/problems.csv`} download>
          {say(peopleWords, 'import.problems.download')}
        </a>
      }
    >
      <ListTable
        caption={say(peopleWords, 'import.problems.caption')}
        rows={problems.items}
        rowKey={(row) => row.id}
        next={problems.next}
        total={problems.total}
        columns={[
          { key: 'line', label: say(peopleWords, 'import.problems.line'), numeric: true, cell: (row) => row.line },
          {
            key: 'field',
            label: say(peopleWords, 'import.problems.column'),
            cell: (row) => (row.field ? say(peopleWords, `import.targets.${row.field as Target}`) : '–'),
          },
          { key: 'what', label: say(peopleWords, 'import.problems.what'), cell: (row) => <bdi>{row.sentence}</bdi> },
          {
            key: 'stored',
            label: say(peopleWords, 'import.problems.stored'),
            cell: (row) => say(peopleWords, row.refused ? 'import.problems.row' : 'import.problems.cell'),
          },
        ]}
      />
    </Section>
  );
}
