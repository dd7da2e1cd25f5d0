import { useParams, useSearchParams } from 'react-router';
import { useSay } from '../platform/ui/say.tsx';
import { Tabs } from '../platform/ui/tabs.tsx';
import { inStrand } from './strands/in-strand.ts';
import { pairingWords } from './words.ts';

/** The pages of this stage, in the order one needs them. */
export function PairingTabs() {
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const [search] = useSearchParams();
  const structure = search.get('structure');
  const tab = (page: string, label: string) => ({ to: page ? `${base}/${page}` : base, label });
  /** A page about the people of one strand: it stays with the one looked at. */
  const pool = (page: string, label: string) => ({ to: inStrand(tab(page, label).to, structure), label });
  return (
    <Tabs
      label={say(pairingWords, 'tabs.label')}
      items={[
        pool('', say(pairingWords, 'tabs.overview')),
        tab('criteria', say(pairingWords, 'tabs.criteria')),
        tab('process', say(pairingWords, 'tabs.process')),
        pool('readiness', say(pairingWords, 'tabs.readiness')),
        tab('laboratory', say(pairingWords, 'tabs.laboratory')),
        pool('proposal', say(pairingWords, 'tabs.proposal')),
        pool('unmatched', say(pairingWords, 'tabs.alone')),
        tab('by-hand', say(pairingWords, 'tabs.by_hand')),
        tab('matches', say(pairingWords, 'tabs.matches')),
        tab('hours', say(pairingWords, 'tabs.time')),
        tab('decisions', say(pairingWords, 'tabs.decisions')),
        pool('mails', say(pairingWords, 'tabs.mails')),
      ]}
    />
  );
}
