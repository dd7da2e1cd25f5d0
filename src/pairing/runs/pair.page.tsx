import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Facts } from '../../platform/ui/facts.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { factInWords } from './reason-in-words.ts';
import { showProposedPair } from './show-proposed-pair.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params }) => ask(showProposedPair, { program: params.program as string, pair: params.pair as string }));

export default function PairPage() {
  const { mentor, mentee, track, score, fit, attainable, reasons, pinned } = useLoaderData<typeof loader>();
  const say = useSay();
  const someone = (one: typeof mentor) => (
    <>
      <PersonName name={one.name} />
      {[one.title, one.department].filter(Boolean).map((line) => `, ${line}`)}
    </>
  );
  const sum = {
    criterion: 'sum',
    name: say(pairingWords, 'pair.sum'),
    fact: '',
    got: score,
    of: reasons.reduce((all, { of }) => all + of, 0),
  };
  const rows = [
    ...reasons.map((one) => ({ criterion: one.criterion, name: one.name, fact: factInWords(say, one), got: one.points, of: one.of })),
    sum,
  ];
  return (
    <Page
      title={say(pairingWords, 'pair.title', { mentor: mentor.name, mentee: mentee.name })}
      back={{ to: `/programs/${useParams().program}/pairing/proposal`, label: say(pairingWords, 'pair.back') }}
      lead={say(pairingWords, 'pair.lead', { score, attainable, fit })}
    >
      <Facts
        items={[
          { label: say(pairingWords, 'pair.mentor'), value: someone(mentor) },
          { label: say(pairingWords, 'pair.mentee'), value: someone(mentee) },
          ...(track ? [{ label: say(pairingWords, 'pair.track'), value: track }] : []),
          ...(pinned ? [{ label: say(pairingWords, 'pair.pinned'), value: say(pairingWords, 'pair.pinned_yes') }] : []),
        ]}
      />
      <Section title={say(pairingWords, 'pair.points')} lead={say(pairingWords, 'pair.attainable')}>
        <ListTable
          caption={say(pairingWords, 'pair.points')}
          columns={[
            {
              key: 'criterion',
              label: say(pairingWords, 'pair.criterion'),
              cell: ({ criterion, name }) => (criterion === 'sum' ? <strong>{name}</strong> : name),
            },
            { key: 'fact', label: say(pairingWords, 'pair.fact'), cell: ({ fact }) => fact },
            {
              key: 'got',
              label: say(pairingWords, 'pair.got'),
              numeric: true,
              cell: ({ criterion, got, of }) => {
                const points = say(pairingWords, 'pair.got_of', { points: got, of });
                return criterion === 'sum' ? <strong>{points}</strong> : points;
              },
            },
          ]}
          rows={rows}
          rowKey={(row) => row.criterion}
        />
      </Section>
    </Page>
  );
}
