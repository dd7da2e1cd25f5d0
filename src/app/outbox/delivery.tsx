import type { Tone } from '../../platform/ui/notice.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';
import type { DeliveryState } from './delivery.rules.ts';

const tones: Partial<Record<DeliveryState, Tone>> = { sent: 'good', 'given up': 'bad', retrying: 'attention', 'in doubt': 'attention' };

/** Where a mail is on its way. */
export function Delivery({ state }: { state: DeliveryState }) {
  const say = useSay();
  return <Status tone={tones[state]}>{say(appWords, `outbox.delivery.${state}`)}</Status>;
}
