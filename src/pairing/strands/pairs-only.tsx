import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';

/** Of a page that is about pairs only: which tracks those are. @param tracks none where they are all there are */
export function PairsOnly({ tracks }: { tracks: readonly string[] }) {
  const say = useSay();
  return tracks.length === 0 ? null : (
    <p>
      {say(pairingWords, 'strands.pairs')} <strong translate="no">{tracks.join(', ')}</strong>
    </p>
  );
}
