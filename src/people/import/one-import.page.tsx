import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { WorkProgress } from '../../platform/ui/work-progress.tsx';
import { peopleWords } from '../words.ts';
import { cancelImport } from './cancel-import.ts';
import { encodings } from './detect-encoding.rules.ts';
import { listProblems } from './list-problems.ts';
import { mapImport } from './map-import.ts';
import { MappingForm } from './mapping-form.tsx';
import { Preview } from './preview.tsx';
import { Problems } from './problems.tsx';
import { Result } from './result.tsx';
import { showImport } from './show-import.ts';
import { SkillsAsked } from './skills-asked.tsx';
import { splitPairs } from './split-pairs.ts';
import { startImport } from './start-import.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const found = await ask(showImport, { import: params.import! });
    const mapping = found.state === 'mapping';
    const running = found.state === 'running';
    return {
      found,
      encodings: mapping ? encodings : [],
      problems:
        found.state === 'finished' ? await ask(listProblems, { import: found.id, after: search.get('after') ?? undefined }) : undefined,
      split: found.asks === 'pairs' ? await offer(splitPairs) : undefined,
      map: mapping ? await offer(mapImport) : undefined,
      start: found.state === 'finished' || running ? undefined : await offer(startImport),
      cancel: running ? await offer(cancelImport) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(splitPairs), intent(mapImport), intent(startImport), intent(cancelImport)]);

export default function OneImportPage() {
  const { found, encodings: known, problems, split, map, start, cancel } = useLoaderData<typeof loader>();
  const say = useSay();
  const { language } = useReader();
  const large = found.sizeBytes >= 1_000_000;
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(found.sizeBytes / (large ? 1_000_000 : 1_000));
  return (
    <Page
      title={<bdi translate="no">{found.fileName}</bdi>}
      lead={
        <>
          {say(peopleWords, 'import.size', { size })} <Moment at={found.uploadedAt} />
        </>
      }
      back={{ to: '/people/import', label: say(peopleWords, 'import.title') }}
    >
      {found.asks ? <SkillsAsked asks={found.asks} split={split} /> : null}
      {map ? <MappingForm found={found} offer={map} encodings={known} /> : null}
      {found.state === 'mapping' ? <Preview rows={found.preview} columns={found.columns} /> : null}
      {found.work && found.state !== 'finished' ? (
        <Section title={say(peopleWords, 'import.progress')}>
          <WorkProgress work={found.work} cancel={cancel} />
          {found.state === 'cancelled' ? <Notice>{say(peopleWords, 'import.stopped')}</Notice> : null}
        </Section>
      ) : null}
      <CommandForm offer={start} />
      {found.counts ? <Result counts={found.counts} /> : null}
      {problems ? <Problems problems={problems} importId={found.id} /> : null}
    </Page>
  );
}
