import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
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
  const figure = (key: 'mentees' | 'mentors' | 'blocking' | 'in_proposal', value: number) => (
    <Figure label={say(pairingWords, `rankings.${key}`)} value={value} formula={say(pairingWords, `rankings.${key}_formula`)} />
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
            {figure('mentees', shown.ranked.mentees)}
            {figure('mentors', shown.ranked.mentors)}
            {figure('blocking', shown.blockingHere)}
            {shown.blockingInProposal === null ? null : figure('in_proposal', shown.blockingInProposal)}
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
