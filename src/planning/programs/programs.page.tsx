import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { createProgram } from '../blueprint/create-program.ts';
import { listPrograms } from './list-programs.ts';
import { ProgramStatus } from './program-status.tsx';
import { ArchiveTabs } from './archive-tabs.tsx';
import { StructureNames } from './structure-names.tsx';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, search }) => {
    const create = await offer(createProgram);
    return {
      programs: await ask(listPrograms, Object.fromEntries(search)),
      archived: search.get('archived') === 'true',
      mayCreate: create !== undefined && !create.refusal,
    };
  });

export default function ProgramsPage() {
  const { programs, archived, mayCreate } = useLoaderData<typeof loader>();
  const say = useSay();
  const nothing = archived ? 'none_archived' : mayCreate ? 'none' : 'none_yours';
  return (
    <Page
      title={say(planningWords, 'programs.title')}
      lead={say(planningWords, 'programs.lead')}
      actions={mayCreate ? <ButtonLink to="/programs/new">{say(planningWords, 'programs.new')}</ButtonLink> : null}
    >
      <ArchiveTabs archived={archived} />
      <ListTable
        caption={say(planningWords, 'programs.caption')}
        search={{ label: say(planningWords, 'programs.search') }}
        rows={programs.items}
        rowKey={(row) => row.id}
        next={programs.next}
        empty={<Empty title={say(planningWords, `programs.${nothing}`)} text={say(planningWords, `programs.${nothing}_text`)} />}
        columns={[
          {
            key: 'name',
            label: say(planningWords, 'programs.columns.name'),
            sort: true,
            cell: (row) => (
              <Link to={`/programs/${row.id}`} translate="no">
                {row.name}
              </Link>
            ),
          },
          { key: 'state', label: say(planningWords, 'programs.columns.state'), cell: (row) => <ProgramStatus state={row.state} /> },
          {
            key: 'structure',
            label: say(planningWords, 'programs.columns.structure'),
            cell: (row) => <StructureNames own={row.structure} others={row.otherStructures} />,
          },
          {
            key: 'starts',
            label: say(planningWords, 'programs.columns.starts'),
            sort: true,
            cell: (row) => (row.startsOn ? <Day on={row.startsOn} /> : null),
          },
          { key: 'ends', label: say(planningWords, 'programs.columns.ends'), cell: (row) => (row.endsOn ? <Day on={row.endsOn} /> : null) },
        ]}
      />
    </Page>
  );
}
