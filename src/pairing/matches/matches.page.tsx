import { Link, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../platform/command.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable, type Column } from '../../platform/ui/list-table.tsx';
import { Moment, useSayDay } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import type { Say } from '../../platform/words/words.ts';
import { isEndReason } from '../end-reasons.ts';
import { PairingTabs } from '../pairing-tabs.tsx';
import { pairingWords } from '../words.ts';
import { listMatches } from './list-matches.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params, search }) => ask(listMatches, { ...Object.fromEntries(search), program: params.program as string }));

type ListedMatch = OutputOf<typeof listMatches>['items'][number];

export default function MatchesPage() {
  const matches = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  return (
    <Page title={say(pairingWords, 'matches.title')} lead={say(pairingWords, 'matches.lead')}>
      <PairingTabs />
      <ListTable
        caption={say(pairingWords, 'matches.title')}
        columns={columnsIn(say)}
        rows={matches.items}
        rowKey={(row) => row.id}
        next={matches.next}
        search={{ label: say(pairingWords, 'matches.search') }}
        empty={
          <Empty
            title={say(pairingWords, 'matches.none')}
            text={say(pairingWords, 'matches.none_text')}
            action={{ to: `${base}/proposal`, label: say(pairingWords, 'overview.read') }}
          />
        }
      />
    </Page>
  );
}

function columnsIn(say: Say): Column<ListedMatch>[] {
  return [
    { key: 'mentee', label: say(pairingWords, 'matches.mentee'), sort: true, cell: (match) => <Mentees match={match} say={say} /> },
    {
      key: 'mentor',
      label: say(pairingWords, 'matches.mentor'),
      sort: true,
      cell: ({ mentor }) => (mentor ? <PersonName name={mentor} /> : '–'),
    },
    { key: 'track', label: say(pairingWords, 'matches.track'), cell: ({ track }) => <span translate="no">{track}</span> },
    {
      key: 'fit',
      label: say(pairingWords, 'matches.fit'),
      sort: true,
      numeric: true,
      cell: ({ fit }) => (fit === null ? null : say(pairingWords, 'matches.fit_value', { fit })),
    },
    {
      key: 'publishedAt',
      label: say(pairingWords, 'matches.since'),
      sort: true,
      cell: ({ publishedAt }) => <Moment at={publishedAt} as="date" />,
    },
    { key: 'state', label: say(pairingWords, 'matches.state'), cell: (match) => <State say={say} match={match} /> },
    {
      key: 'end',
      label: say(pairingWords, 'matches.end'),
      cell: ({ id, state }) => (state === 'ended' ? null : <Link to={`/matches/${id}/ending`}>{say(pairingWords, 'matches.end')}</Link>),
    },
  ];
}

/** More than two lead to the page of who is in it, by its own name where it has one; and the round where there are some. */
function Mentees({ say, match: { id, name, mentee, people, round } }: { say: Say; match: ListedMatch }) {
  const names = <PersonName name={mentee} />;
  return (
    <>
      {people > 2 ? <Link to={`/matches/${id}/circle`}>{name ? <bdi translate="no">{name}</bdi> : names}</Link> : names}
      {people > 2 && name ? <div>{names}</div> : null}
      {round === null ? null : <div>{say(pairingWords, 'mail.called.round', { round })}</div>}
    </>
  );
}

function State({ say, match: { state, endReason, beginsOn } }: { say: Say; match: ListedMatch }) {
  const sayDay = useSayDay();
  if (state === 'under way' && beginsOn) return <Status>{say(pairingWords, 'matches.begins', { day: sayDay(beginsOn) })}</Status>;
  if (state === 'under way') return <Status tone="good">{say(pairingWords, 'matches.under_way')}</Status>;
  if (state === 'on hold') return <Status tone="attention">{say(pairingWords, 'matches.on_hold')}</Status>;
  const reason = endReason && isEndReason(endReason) ? say(pairingWords, `ending.reasons.${endReason}`) : '';
  return <Status>{say(pairingWords, 'matches.ended', { reason })}</Status>;
}
