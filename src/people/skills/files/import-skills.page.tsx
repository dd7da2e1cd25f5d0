import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../../platform/http/read-page.ts';
import { Forbidden, NotFound } from '../../../platform/problems.ts';
import { ListTable } from '../../../platform/ui/list-table.tsx';
import { Moment } from '../../../platform/ui/moment.tsx';
import { Page, Section } from '../../../platform/ui/page.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { Status } from '../../../platform/ui/status.tsx';
import { peopleWords } from '../../words.ts';
import { listSkillFiles } from './list-skill-files.ts';
import { receiveSkillFile } from './receive-skill-file.ts';
import { forgetRefusal, refusalIn } from './refusal-cookie.ts';
import { UploadSkills } from './upload-skills.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, search }) => {
    const bring = await offer(receiveSkillFile);
    if (!bring) throw new NotFound();
    if (bring.refusal) throw new Forbidden(bring.refusal);
    const refused = refusalIn(args.request);
    const shown = {
      refused,
      holds: search.get('holds') === 'levels' ? ('levels' as const) : ('skills' as const),
      files: await ask(listSkillFiles, { limit: 20, after: search.get('after') ?? undefined }),
    };
    return data(shown, refused ? { headers: { 'Set-Cookie': forgetRefusal } } : {});
  });

export default function ImportSkillsPage() {
  const { refused, holds, files } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say(peopleWords, 'skills.files.title')}
      lead={say(peopleWords, 'skills.files.lead')}
      back={{ to: '/people/skills', label: say(peopleWords, 'skills.title') }}
    >
      <UploadSkills refused={refused} holds={holds} />
      {files.items.length > 0 ? (
        <Section title={say(peopleWords, 'skills.files.earlier')}>
          <ListTable
            caption={say(peopleWords, 'skills.files.earlier_caption')}
            rows={files.items}
            rowKey={(row) => row.id}
            next={files.next}
            columns={[
              {
                key: 'file',
                label: say(peopleWords, 'skills.files.columns.file'),
                cell: (row) => (
                  <Link to={`/people/skills/files/${row.id}`}>
                    <bdi translate="no">{row.fileName}</bdi>
                  </Link>
                ),
              },
              {
                key: 'holds',
                label: say(peopleWords, 'skills.files.columns.holds'),
                cell: (row) => say(peopleWords, `skills.files.${row.holds}`),
              },
              { key: 'when', label: say(peopleWords, 'skills.files.columns.when'), cell: (row) => <Moment at={row.uploadedAt} /> },
              {
                key: 'state',
                label: say(peopleWords, 'skills.files.columns.state'),
                cell: (row) => (
                  <Status tone={row.storedAt ? 'good' : 'attention'}>
                    {say(peopleWords, row.storedAt ? 'skills.files.state_stored' : 'skills.files.state_waits')}
                  </Status>
                ),
              },
            ]}
          />
        </Section>
      ) : null}
    </Page>
  );
}
