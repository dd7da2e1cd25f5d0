import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { allowPair } from '../decisions/allow-pair.ts';
import { forbidPair } from '../decisions/forbid-pair.ts';
import { pinPair } from '../decisions/pin-pair.ts';
import { unpinPair } from '../decisions/unpin-pair.ts';
import { publishMatches } from '../matches/publish-matches.ts';
import { PairingTabs } from '../pairing-tabs.tsx';
import { pairingWords } from '../words.ts';
import { listProposedPairs } from './list-proposed-pairs.ts';
import { proposalColumns } from './proposal-columns.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => ({
    proposal: await ask(listProposedPairs, { ...Object.fromEntries(search), program: params.program as string }),
    publish: await offer(publishMatches),
    pin: await offer(pinPair),
    unpin: await offer(unpinPair),
    forbid: await offer(forbidPair),
    allow: await offer(allowPair),
  }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    intent(publishMatches, (_out, { program }) => `/programs/${program}/pairing/proposal`),
    intent(pinPair),
    intent(unpinPair),
    intent(forbidPair),
    intent(allowPair),
  ]);

export default function ProposalPage() {
  const { proposal, publish, ...offers } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const { run, total } = proposal;
  return (
    <Page title={say(pairingWords, 'proposal.title')} lead={say(pairingWords, 'proposal.lead')}>
      <PairingTabs />
      <ListTable
        caption={say(pairingWords, 'proposal.title')}
        columns={proposalColumns(say, base, { ...offers, publish })}
        rows={proposal.items}
        rowKey={(row) => row.id}
        next={proposal.next}
        search={{ label: say(pairingWords, 'proposal.search') }}
        empty={
          run ? (
            <Empty
              title={say(pairingWords, 'proposal.empty')}
              text={say(pairingWords, 'proposal.empty_text')}
              action={{ to: `${base}/matches`, label: say(pairingWords, 'proposal.to_matches') }}
            />
          ) : (
            <Empty
              title={say(pairingWords, 'proposal.none')}
              text={say(pairingWords, 'proposal.none_text')}
              action={{ to: base, label: say(pairingWords, 'proposal.to_overview') }}
            />
          )
        }
      />
      {run && total > 0 ? (
        <Section title={say(pairingWords, 'proposal.publish')} lead={say(pairingWords, 'proposal.publish_lead')}>
          <CommandForm offer={publish} submitLabel={say(pairingWords, 'proposal.publish_all', { count: total })} formKey="all">
            <HiddenField name="run" value={run} />
          </CommandForm>
        </Section>
      ) : null}
    </Page>
  );
}
