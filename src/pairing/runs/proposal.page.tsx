import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
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
import { showProgram } from '../../planning/programs/show-program.ts';
import { ProposalOfGroups } from '../structures/proposal-of-groups.tsx';
import { listProposedGroups } from '../structures/list-proposed-groups.ts';
import { inStrand } from '../strands/in-strand.ts';
import { shownStrands } from '../strands/strand-asked.ts';
import { StrandSwitch } from '../strands/strand-switch.tsx';
import { strandsIn } from '../strands/strands.rules.ts';
import { PairingTabs } from '../pairing-tabs.tsx';
import { pairingWords } from '../words.ts';
import { listProposedPairs } from './list-proposed-pairs.ts';
import { proposalColumns } from './proposal-columns.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const program = params.program as string;
    const { tracks, ...ofProgram } = await ask(showProgram, { program });
    const strands = strandsIn(ofProgram, tracks);
    const sought = search.get('structure');
    const strand = sought ? strands.find(({ key }) => key === sought) : strands[0];
    if (!strand) throw new NotFound();
    const { shape } = strand;
    const asked = { ...Object.fromEntries(search), program };
    const ofMany = shape.mentees.most > 1;
    return {
      ofMany,
      strands: shownStrands(strands, strand),
      led: shape.structure.sizes.mentors.most > 0,
      inRounds: shape.matchesOfMentee > 1,
      proposal: ofMany ? null : await ask(listProposedPairs, asked),
      groups: ofMany ? await ask(listProposedGroups, asked) : null,
      publish: await offer(publishMatches),
      pin: await offer(pinPair),
      unpin: await offer(unpinPair),
      forbid: await offer(forbidPair),
      allow: await offer(allowPair),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    intent(publishMatches, (_out, { program }) =>
      inStrand(`/programs/${program}/pairing/proposal`, args.url.searchParams.get('structure')),
    ),
    intent(pinPair),
    intent(unpinPair),
    intent(forbidPair),
    intent(allowPair),
  ]);

export default function ProposalPage() {
  const { proposal, groups, strands, ofMany, led, inRounds, publish, ...offers } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const { run, total } = (groups ?? proposal) as { run: string | null; total: number };
  const lead = inRounds ? 'groups.lead_rounds' : ofMany ? (led ? 'groups.lead_groups' : 'groups.lead_peers') : 'proposal.lead';
  const publishLead = inRounds ? 'groups.publish_rounds_lead' : ofMany ? 'groups.publish_lead' : 'proposal.publish_lead';
  const publishAll = inRounds ? 'groups.publish_meetings' : ofMany ? 'groups.publish_all' : 'proposal.publish_all';
  const empty = (
    <Empty
      title={say(pairingWords, run ? 'proposal.empty' : 'proposal.none')}
      text={say(pairingWords, run ? 'proposal.empty_text' : 'proposal.none_text')}
      action={
        run
          ? { to: `${base}/matches`, label: say(pairingWords, 'proposal.to_matches') }
          : { to: inStrand(base, strands.all.length > 1 ? strands.current : null), label: say(pairingWords, 'proposal.to_overview') }
      }
    />
  );
  return (
    <Page title={say(pairingWords, 'proposal.title')} lead={say(pairingWords, lead)}>
      <PairingTabs />
      <StrandSwitch strands={strands} />
      {groups ? <ProposalOfGroups groups={groups} led={led} publish={publish} base={base} empty={empty} /> : null}
      {proposal ? (
        <ListTable
          caption={say(pairingWords, 'proposal.title')}
          columns={proposalColumns(say, base, { ...offers, publish }, inRounds)}
          rows={proposal.items}
          rowKey={(row) => row.id}
          next={proposal.next}
          search={{ label: say(pairingWords, 'proposal.search') }}
          empty={empty}
        />
      ) : null}
      {run && total > 0 ? (
        <Section title={say(pairingWords, 'proposal.publish')} lead={say(pairingWords, publishLead)}>
          <CommandForm offer={publish} submitLabel={say(pairingWords, publishAll, { count: total })} formKey="all">
            <HiddenField name="run" value={run} />
          </CommandForm>
        </Section>
      ) : null}
    </Page>
  );
}
