import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../../platform/http/read-page.ts';
import { ButtonLink } from '../../../platform/ui/button-link.tsx';
import { Empty } from '../../../platform/ui/empty.tsx';
import { ListTable } from '../../../platform/ui/list-table.tsx';
import { Page } from '../../../platform/ui/page.tsx';
import { PersonName } from '../../../platform/ui/person.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { PeopleTabs } from '../../people-tabs.tsx';
import { peopleWords } from '../../words.ts';
import { listSkills } from '../catalogue/list-skills.ts';
import { WithinFilter } from '../catalogue/skill-filters.tsx';
import { receiveSkillFile } from '../files/receive-skill-file.ts';
import { LevelCell } from './level-cell.tsx';
import { showSkillMatrix } from './show-skill-matrix.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, search }) => {
    const bring = await offer(receiveSkillFile);
    return {
      matrix: await ask(showSkillMatrix, Object.fromEntries(search)),
      functions: (await ask(listSkills, { limit: 1 })).functions,
      brings: bring !== undefined && bring.refusal === undefined,
    };
  });

export default function SkillMatrixPage() {
  const { matrix, functions, brings } = useLoaderData<typeof loader>();
  const say = useSay();
  const action = { to: '/people/skills/import?holds=levels', label: say(peopleWords, 'skills.matrix.import') };
  return (
    <Page
      title={say(peopleWords, 'skills.matrix.title')}
      lead={say(peopleWords, 'skills.matrix.lead')}
      actions={brings ? <ButtonLink to={action.to}>{action.label}</ButtonLink> : null}
    >
      <PeopleTabs />
      <WithinFilter functions={functions} />
      {matrix.columns.length > 0 ? <p>{say(peopleWords, 'skills.matrix.columns', { count: matrix.columns.length })}</p> : null}
      <ListTable
        caption={say(peopleWords, 'skills.matrix.caption')}
        search={{ label: say(peopleWords, 'skills.matrix.search') }}
        rows={matrix.items}
        rowKey={(row) => row.id}
        next={matrix.next}
        total={matrix.total}
        empty={
          <Empty
            title={say(peopleWords, 'skills.matrix.none.title')}
            text={say(peopleWords, 'skills.matrix.none.text')}
            {...(brings ? { action } : {})}
          />
        }
        columns={[
          {
            key: 'name',
            label: say(peopleWords, 'skills.matrix.person'),
            sort: true,
            cell: (row) => (
              <Link to={`/people/${row.id}`}>
                <PersonName name={row.name} />
              </Link>
            ),
          },
          ...matrix.columns.map(({ id, name }) => ({
            key: id,
            label: name,
            numeric: true,
            cell: (row: (typeof matrix.items)[number]) => <LevelCell of={row.levels[id]} />,
          })),
        ]}
      />
    </Page>
  );
}
