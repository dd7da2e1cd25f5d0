import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { ShownRun } from './show-pairing.ts';

/** What has changed since the proposal was asked for; nothing once all of it is published. */
export function Staleness({ since, published }: { since: ShownRun['since']; published: boolean }) {
  const say = useSay();
  const changes = [
    ...(since.criteria ? [say(pairingWords, 'overview.stale_criteria')] : []),
    ...(since.decisions > 0 ? [say(pairingWords, 'overview.stale_decisions', { count: since.decisions })] : []),
    ...(since.registrations > 0 ? [say(pairingWords, 'overview.stale_registrations', { count: since.registrations })] : []),
  ];
  if (published || changes.length === 0) return null;
  return (
    <Notice tone="attention" title={say(pairingWords, 'overview.stale')}>
      {changes.join(' ')} {say(pairingWords, 'overview.stale_advice')}
    </Notice>
  );
}
