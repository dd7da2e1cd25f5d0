import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import { CharterSheet } from './charter-sheet.tsx';
import { listCharterVersions } from './list-charter-versions.ts';
import { showCharter } from './show-charter.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params }) => ({
    here: `/matches/${params.match}/charter`,
    charter: await ask(showCharter, { match: params.match as string }),
    versions: await ask(listCharterVersions, { match: params.match as string }),
  }));

export default function CharterVersionsPage() {
  const { here, charter, versions } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say(supportingWords, 'charter.history')}
      lead={<p>{say(supportingWords, 'charter.history_lead')}</p>}
      back={{ to: here, label: say(supportingWords, 'charter.title') }}
    >
      {versions.items.map(({ version, writtenBy, writtenAt, document }, place) => (
        <details key={version} open={place === 0}>
          <summary>
            {writtenBy
              ? say(supportingWords, 'charter.saved_by', { version, name: writtenBy })
              : say(supportingWords, 'charter.version', { version })}{' '}
            <Moment at={writtenAt} />
          </summary>
          <CharterSheet document={document} letters={charter.letters} track={charter.track.name} program={charter.program.name} />
        </details>
      ))}
    </Page>
  );
}
