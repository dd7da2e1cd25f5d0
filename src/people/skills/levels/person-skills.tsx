import { Link } from 'react-router';
import { ListTable } from '../../../platform/ui/list-table.tsx';
import { Section } from '../../../platform/ui/page.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';

interface PersonSkillsProps {
  skills: { items: { id: string; skill: string; name: string; level: number; needed: number | null }[]; total?: number };
}

const levels = [0, 1, 2, 3, 4, 5] as const;

/** What a person knows and what their work asks for. */
export function PersonSkills({ skills }: PersonSkillsProps) {
  const say = useSay();
  const inWords = (level: number) => {
    const known = levels.find((one) => one === level);
    return known === undefined ? String(level) : `${level} – ${say(peopleWords, `skills.matrix.level_${known}`)}`;
  };
  return (
    <Section title={say(peopleWords, 'skills.matrix.of_person')} lead={say(peopleWords, 'skills.matrix.of_person_lead')}>
      <ListTable
        caption={say(peopleWords, 'skills.matrix.of_person')}
        rows={skills.items}
        rowKey={(row) => row.id}
        empty={<p>{say(peopleWords, 'skills.matrix.of_person_none')}</p>}
        columns={[
          {
            key: 'name',
            label: say(peopleWords, 'skills.list.columns.name'),
            cell: (row) => (
              <Link to={`/people/skills/${row.skill}`} translate="no">
                {row.name}
              </Link>
            ),
          },
          { key: 'level', label: say(peopleWords, 'skills.matrix.level'), cell: (row) => inWords(row.level) },
          {
            key: 'needed',
            label: say(peopleWords, 'skills.matrix.needed'),
            cell: (row) => (row.needed === null ? '–' : inWords(row.needed)),
          },
        ]}
      />
      {(skills.total ?? 0) > skills.items.length ? <p>{say(peopleWords, 'skills.matrix.more')}</p> : null}
    </Section>
  );
}
