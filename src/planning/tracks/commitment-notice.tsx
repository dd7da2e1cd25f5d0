import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { CommitmentWarning } from './commitment.rules.ts';
import { useCadence } from './use-cadence.ts';
import { planningWords } from '../words.ts';

/** By how much the meetings miss the hours that are promised, and what would fit. */
export function CommitmentNotice({ warning: { meetingHours, promisedHours, offPercent, wouldFit } }: { warning: CommitmentWarning }) {
  const say = useSay();
  const cadence = useCadence();
  const changes = wouldFit.map(({ sessionMinutes, cadenceEveryDays, hoursPerMonth }) => {
    if (sessionMinutes !== undefined) return say(planningWords, 'tracks.fit_minutes', { minutes: sessionMinutes });
    if (cadenceEveryDays !== undefined)
      return say(planningWords, 'tracks.fit_cadence', { cadence: cadence(cadenceEveryDays).toLowerCase() });
    return say(planningWords, 'tracks.fit_hours', { count: hoursPerMonth ?? 0 });
  });
  return (
    <Notice tone="attention" title={say(planningWords, 'tracks.warning')}>
      {say(planningWords, offPercent > 0 ? 'tracks.off_more' : 'tracks.off_less', {
        meeting: meetingHours,
        promised: promisedHours,
        percent: Math.abs(offPercent),
      })}{' '}
      {changes.length > 0 ? say(planningWords, 'tracks.would_fit', { changes: changes.join(say(planningWords, 'tracks.or')) }) : null}
    </Notice>
  );
}
