import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { NotFound } from '../../platform/problems.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Moment } from '../../platform/ui/moment.tsx';
import { PageTitle } from '../../platform/ui/page-title.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import { CharterSheet } from './charter-sheet.tsx';
import { showCharter } from './show-charter.ts';
import styles from './charter-print.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params }) => {
    const charter = await ask(showCharter, { match: params.match as string });
    if (!charter.document) throw new NotFound('There is no charter to print yet.');
    return { here: `/matches/${params.match}/charter`, charter, document: charter.document };
  });

/** From this many characters on the page is set smaller, so that the longest charter still fits on one. */
const longFrom = 1_800;

export default function CharterPrintPage() {
  const { here, charter, document } = useLoaderData<typeof loader>();
  const say = useSay();
  const { letters, track, program, signers } = charter;
  return (
    <main className={styles.page} data-long={JSON.stringify(document).length > longFrom ? '' : undefined}>
      <PageTitle of={say(supportingWords, 'charter.printed_title')} />
      <p className={styles.screenOnly}>
        {say(supportingWords, 'charter.print_how')} <Link to={here}>{say(supportingWords, 'charter.title')}</Link>
      </p>
      <h1>{say(supportingWords, 'charter.printed_title')}</h1>
      <CharterSheet document={document} letters={letters} track={track.name} program={program.name} members={signers} />
      <dl className={styles.signed}>
        {signers.map(({ personId, name, signedVersion, signedAt }) => (
          <div key={personId}>
            <dt>
              <PersonName name={name} />
            </dt>
            <dd>
              {signedAt && signedVersion === charter.version ? (
                <>
                  {say(supportingWords, 'charter.signed_on')} <Moment at={signedAt} as="date" />
                </>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
