import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Forbidden, NotFound } from '../../platform/problems.ts';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { peopleWords } from '../words.ts';
import { mostMegabytes } from './limits.ts';
import { listImports } from './list-imports.ts';
import { receiveImport } from './receive-import.ts';
import { forgetRefusal, refusalIn } from './refusal-cookie.ts';
import { UploadForm } from './upload-form.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, search }) => {
    const bring = await offer(receiveImport);
    if (!bring) throw new NotFound();
    if (bring.refusal) throw new Forbidden(bring.refusal);
    const refused = refusalIn(args.request);
    const shown = { refused, imports: await ask(listImports, { limit: 20, after: search.get('after') ?? undefined }) };
    return data(shown, refused ? { headers: { 'Set-Cookie': forgetRefusal } } : {});
  });

const toneOf = { mapping: 'quiet', running: 'attention', finished: 'good', cancelled: 'quiet', failed: 'bad' } as const;

export default function ImportPage() {
  const { refused, imports } = useLoaderData<typeof loader>();
  const say = useSay();
  const numbers = new Intl.NumberFormat(useReader().language);
  const number = (count: number | undefined) => (count === undefined ? null : numbers.format(count));
  return (
    <Page
      title={say(peopleWords, 'import.title')}
      lead={say(peopleWords, 'import.lead')}
      back={{ to: '/people', label: say(peopleWords, 'directory.title') }}
    >
      <UploadForm refused={refused} mostMegabytes={mostMegabytes} />
      {imports.items.length > 0 ? (
        <Section title={say(peopleWords, 'import.earlier')}>
          <ListTable
            caption={say(peopleWords, 'import.earlier_caption')}
            rows={imports.items}
            rowKey={(row) => row.id}
            next={imports.next}
            columns={[
              {
                key: 'file',
                label: say(peopleWords, 'import.columns.file'),
                cell: (row) => (
                  <Link to={`/people/imports/${row.id}`}>
                    <bdi translate="no">{row.fileName}</bdi>
                  </Link>
                ),
              },
              { key: 'when', label: say(peopleWords, 'import.columns.when'), cell: (row) => <Moment at={row.uploadedAt} /> },
              { key: 'by', label: say(peopleWords, 'import.columns.by'), cell: (row) => <PersonName name={row.uploadedBy} /> },
              {
                key: 'state',
                label: say(peopleWords, 'import.columns.state'),
                cell: (row) => <Status tone={toneOf[row.state]}>{say(peopleWords, `import.states.${row.state}`)}</Status>,
              },
              { key: 'added', label: say(peopleWords, 'import.columns.added'), numeric: true, cell: (row) => number(row.counts?.added) },
              {
                key: 'changed',
                label: say(peopleWords, 'import.columns.changed'),
                numeric: true,
                cell: (row) => number(row.counts?.changed),
              },
              {
                key: 'refused',
                label: say(peopleWords, 'import.columns.refused'),
                numeric: true,
                cell: (row) => number(row.counts?.refused),
              },
            ]}
          />
        </Section>
      ) : null}
    </Page>
  );
}
