import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { supportingWords } from '../words.ts';
import type { Health, HealthState } from './health.rules.ts';

const tones = {
  'on track': 'good',
  'needs check-in': 'attention',
  'too early to tell': 'quiet',
  stuck: 'bad',
  paused: 'attention',
} as const;

export function HealthStatus({ state }: { state: HealthState }) {
  const say = useSay();
  return <Status tone={tones[state]}>{say(supportingWords, `health.state.${state}`)}</Status>;
}

export function HealthReason({ reason: { key, values } }: Pick<Health, 'reason'>) {
  const say = useSay();
  return say(supportingWords, `health.reason.${key}`, values.count === undefined ? {} : { count: values.count });
}
