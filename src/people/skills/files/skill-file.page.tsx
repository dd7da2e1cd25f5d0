import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../../platform/http/act-on-page.ts';
import { readPage } from '../../../platform/http/read-page.ts';
import { CommandForm } from '../../../platform/ui/command-form.tsx';
import { Figure, Figures } from '../../../platform/ui/figure.tsx';
import { ListTable } from '../../../platform/ui/list-table.tsx';
import { Page, Section } from '../../../platform/ui/page.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';
import { showSkillFile } from './show-skill-file.ts';
import { storeSkillFile } from './store-skill-file.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    file: await ask(showSkillFile, { file: params.file! }),
    store: await offer(storeSkillFile),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(storeSkillFile)]);

const outcomes = ['added', 'changed', 'unchanged', 'refused'] as const;

export default function SkillFilePage() {
  const { file, store } = useLoaderData<typeof loader>();
  const say = useSay();
  const stored = file.storedAt !== null;
  return (
    <Page
      title={<bdi translate="no">{file.fileName}</bdi>}
      lead={say(peopleWords, `skills.files.${file.holds}`)}
      back={{ to: '/people/skills/import', label: say(peopleWords, 'skills.files.title') }}
    >
      <Section
        title={say(peopleWords, stored ? 'skills.files.did' : 'skills.files.would')}
        lead={stored ? undefined : say(peopleWords, 'skills.files.would_lead')}
      >
        <Figures>
          {outcomes.map((outcome) => (
            <Figure key={outcome} label={say(peopleWords, `skills.files.${outcome}`)} value={file.counts[outcome]} />
          ))}
        </Figures>
        {stored ? (
          <p>
            <Link to={file.holds === 'levels' ? '/people/skill-matrix' : '/people/skills?which=own'}>
              {say(peopleWords, file.holds === 'levels' ? 'skills.matrix.title' : 'skills.list.which.own')}
            </Link>
          </p>
        ) : (
          <CommandForm offer={store} />
        )}
      </Section>
      {file.problemsInAll === 0 ? (
        <p>{say(peopleWords, 'skills.files.no_problems')}</p>
      ) : (
        <Section
          title={say(peopleWords, 'skills.files.problems')}
          lead={stored ? undefined : say(peopleWords, 'skills.files.problems_lead')}
        >
          <ListTable
            caption={say(peopleWords, 'skills.files.problems_caption')}
            rows={file.problems.map((one, at) => ({ ...one, at }))}
            rowKey={(row) => String(row.at)}
            columns={[
              { key: 'line', label: say(peopleWords, 'skills.files.line'), numeric: true, cell: (row) => row.line },
              { key: 'what', label: say(peopleWords, 'skills.files.what'), cell: (row) => <bdi>{row.sentence}</bdi> },
            ]}
          />
          {file.problemsInAll > file.problems.length ? (
            <p>{say(peopleWords, 'skills.files.problems_more', { shown: file.problems.length, count: file.problemsInAll })}</p>
          ) : null}
        </Section>
      )}
    </Page>
  );
}
