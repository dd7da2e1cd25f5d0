import type { ReactNode } from 'react';
import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../platform/command.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { laboratoryWords } from './words.ts';
import { changeInWords } from './change-in-words.ts';
import { compareScenarios } from './compare-scenarios.ts';
import styles from './laboratory.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params, search }) =>
    ask(compareScenarios, { program: params.program as string, scenarios: search.getAll('scenario') }),
  );

type Compared = OutputOf<typeof compareScenarios>['items'][number];

export default function ComparisonPage() {
  const { items, more, names } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing/laboratory`;
  const fit = (value: number | null) =>
    value === null ? say(laboratoryWords, 'none_value') : say(laboratoryWords, 'fit_value', { fit: value });
  const rows: { key: string; label: string; cell: (one: Compared) => ReactNode }[] = [
    { key: 'people', label: say(laboratoryWords, 'people'), cell: ({ takenAt }) => <Moment at={takenAt} as="date" /> },
    { key: 'pairs', label: say(laboratoryWords, 'pairs'), cell: ({ outcome }) => outcome.pairs },
    { key: 'alone', label: say(laboratoryWords, 'alone'), cell: ({ outcome }) => outcome.unmatched },
    { key: 'new', label: say(laboratoryWords, 'newly_matched'), cell: ({ outcome }) => outcome.newlyMatched },
    { key: 'lost', label: say(laboratoryWords, 'newly_alone'), cell: ({ outcome }) => outcome.newlyAlone },
    { key: 'moved', label: say(laboratoryWords, 'movers'), cell: ({ outcome }) => outcome.moved },
    { key: 'points', label: say(laboratoryWords, 'points'), cell: ({ outcome }) => outcome.points },
    { key: 'fit', label: say(laboratoryWords, 'fit'), cell: ({ outcome }) => fit(outcome.medianFit) },
    { key: 'least', label: say(laboratoryWords, 'least'), cell: ({ outcome }) => fit(outcome.leastFit) },
    {
      key: 'changes',
      label: say(laboratoryWords, 'changed'),
      cell: ({ changes, set }) => (
        <ol className={styles.plain} translate="no">
          {changes.map((change, at) => (
            <li key={`${at} ${change.what}`}>{changeInWords(say, change, set, names)}</li>
          ))}
        </ol>
      ),
    },
  ];
  return (
    <Page
      title={say(laboratoryWords, 'comparison')}
      lead={say(laboratoryWords, 'comparison_lead')}
      back={{ to: base, label: say(laboratoryWords, 'back') }}
    >
      {items.length === 0 ? (
        <Empty
          title={say(laboratoryWords, 'comparison_none')}
          text={say(laboratoryWords, 'comparison_none_text')}
          action={{ to: base, label: say(laboratoryWords, 'back') }}
        />
      ) : (
        <ListTable
          caption={say(laboratoryWords, 'comparison')}
          columns={[
            { key: 'what', label: say(laboratoryWords, 'what'), cell: ({ label }) => label },
            ...items.map((one) => ({ key: one.id, label: one.name, cell: ({ cell }: (typeof rows)[number]) => cell(one) })),
          ]}
          rows={rows}
          rowKey={({ key }) => key}
        />
      )}
      {more > 0 ? <p>{say(laboratoryWords, 'comparison_more', { count: more })}</p> : null}
      <div className={styles.ways}>
        {items.map(({ id, name }) => (
          <ButtonLink key={id} to={`${base}/${id}`} tone="quiet" small>
            {name}
          </ButtonLink>
        ))}
      </div>
    </Page>
  );
}
