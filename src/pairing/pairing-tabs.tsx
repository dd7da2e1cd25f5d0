import { useParams } from 'react-router';
import { useSay } from '../platform/ui/say.tsx';
import { Tabs } from '../platform/ui/tabs.tsx';
import { pairingWords } from './words.ts';

/** The pages of this stage, in the order one needs them. */
export function PairingTabs() {
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const tab = (page: string, label: string) => ({ to: page ? `${base}/${page}` : base, label });
  return (
    <Tabs
      label={say(pairingWords, 'tabs.label')}
      items={[
        tab('', say(pairingWords, 'tabs.overview')),
        tab('criteria', say(pairingWords, 'tabs.criteria')),
        tab('process', say(pairingWords, 'tabs.process')),
        tab('readiness', say(pairingWords, 'tabs.readiness')),
        tab('laboratory', say(pairingWords, 'tabs.laboratory')),
        tab('proposal', say(pairingWords, 'tabs.proposal')),
        tab('unmatched', say(pairingWords, 'tabs.alone')),
        tab('by-hand', say(pairingWords, 'tabs.by_hand')),
        tab('matches', say(pairingWords, 'tabs.matches')),
        tab('hours', say(pairingWords, 'tabs.time')),
        tab('decisions', say(pairingWords, 'tabs.decisions')),
        tab('mails', say(pairingWords, 'tabs.mails')),
      ]}
    />
  );
}
