import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairsOnly } from '../strands/pairs-only.tsx';
import { pairingWords } from '../words.ts';
import { publishStableMatches } from './publish-stable-matches.ts';
import { showRankings } from './show-rankings.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    shown: await ask(showRankings, { program: params.program as string }),
    publish: await offer(publishStableMatches),
  }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(publishStableMatches, (_out, { program }) => `/programs/${program}/pairing/matches`)]);

export default function RankingsPage() {
  const { shown, publish } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const figure = (key: 'mentees' | 'mentors') => (
    <Figure
      label={say(pairingWords, `rankings.${key}`)}
      value={say(pairingWords, 'rankings.of', shown.ranked[key])}
      formula={say(pairingWords, `rankings.${key}_formula`)}
    />
  );
  return (
    <Page
      title={say(pairingWords, 'rankings.title')}
      lead={say(pairingWords, 'rankings.lead')}
      back={{ to: `${base}/process`, label: say(pairingWords, 'rankings.back') }}
    >
      {shown.inUse ? (
        <>
          <PairsOnly tracks={shown.tracks} />
          <Figures>
            {figure('mentees')}
            {figure('mentors')}
            <Figure label={say(pairingWords, 'rankings.alone')} value={shown.alone} formula={say(pairingWords, 'rankings.alone_formula')} />
          </Figures>
          <Section title={say(pairingWords, 'rankings.pairs')}>
            <ListTable
              caption={say(pairingWords, 'rankings.pairs')}
              columns={[
                { key: 'mentee', label: say(pairingWords, 'rankings.mentee'), cell: ({ mentee }) => <PersonName name={mentee} /> },
                { key: 'mentor', label: say(pairingWords, 'rankings.mentor'), cell: ({ mentor }) => <PersonName name={mentor} /> },
              ]}
              rows={shown.pairs}
              rowKey={(row) => row.menteeId}
              empty={<Empty title={say(pairingWords, 'rankings.none')} text={say(pairingWords, 'rankings.none_text')} />}
            />
          </Section>
          {shown.pairs.length > 0 ? <Stability shown={shown} /> : null}
          {shown.pairs.length > 0 ? (
            <Section title={say(pairingWords, 'rankings.publish')} lead={say(pairingWords, 'rankings.publish_lead')}>
              <CommandForm offer={publish} submitLabel={say(pairingWords, 'rankings.publish_all', { count: shown.pairs.length })}>
                <HiddenField name="seen" value={shown.pairs.length} />
              </CommandForm>
            </Section>
          ) : null}
        </>
      ) : (
        <Empty
          title={say(pairingWords, 'rankings.not_in_use')}
          text={say(pairingWords, 'rankings.not_in_use_text')}
          action={{ to: `${base}/process`, label: say(pairingWords, 'rankings.back') }}
        />
      )}
    </Page>
  );
}

/** What the check of every two against the pairs has found, in words. */
function Stability({
  shown: { blockingHere, blockingInProposal, alone },
}: {
  shown: ReturnType<typeof useLoaderData<typeof loader>>['shown'];
}) {
  const say = useSay();
  return (
    <Section title={say(pairingWords, 'rankings.stands')}>
      <Notice tone={blockingHere === 0 ? 'good' : 'bad'}>
        {blockingHere === 0 ? say(pairingWords, 'rankings.stable') : say(pairingWords, 'rankings.unstable', { count: blockingHere })}
      </Notice>
      {alone > 0 ? <p>{say(pairingWords, 'rankings.left_alone', { count: alone })}</p> : null}
      {blockingInProposal === null ? null : blockingInProposal === 0 ? (
        <p>{say(pairingWords, 'rankings.proposal_stable')}</p>
      ) : (
        <p>{say(pairingWords, 'rankings.proposal_unstable', { count: blockingInProposal })}</p>
      )}
    </Section>
  );
}
