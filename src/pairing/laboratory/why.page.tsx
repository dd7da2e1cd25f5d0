import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { StrandSwitch } from '../strands/strand-switch.tsx';
import { pairingWords } from '../words.ts';
import { lookUpPair } from './look-up-pair.ts';
import { PairLookup } from './pair-lookup.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params, search }) =>
    ask(lookUpPair, {
      program: params.program as string,
      mentee: search.get('mentee') ?? '',
      mentor: search.get('mentor') ?? '',
      structure: search.get('structure') ?? undefined,
    }),
  );

export default function WhyPage() {
  const found = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(pairingWords, 'why.title')} lead={say(pairingWords, 'why.lead')}>
      <PairingTabs />
      <StrandSwitch strands={found.strands} />
      <PairLookup found={found} />
    </Page>
  );
}
