import { useSay } from '../../platform/ui/say.tsx';
import { planningWords } from '../words.ts';

const named = { 7: '7', 14: '14', 21: '21', 28: '28' } as const;

/** How often, in words: 'Every two weeks', or 'Every 10 days' where there is no word for it. */
export function useCadence(): (everyDays: number) => string {
  const say = useSay();
  return (everyDays) => {
    const name = named[everyDays as keyof typeof named];
    return name ? say(planningWords, `tracks.cadence.${name}`) : say(planningWords, 'tracks.cadence.other', { days: everyDays });
  };
}
