import { useSayDay } from '../platform/ui/moment.tsx';
import { useSay } from '../platform/ui/say.tsx';
import { schedulingWords } from './words.ts';

interface PickLeadProps {
  times: readonly unknown[];
  everyDays: number;
  outsideHours: boolean;
  others: number;
  few: { most: number; until: string | null } | null;
}

/** Which times are suggested: near the day that is due, or before a round is over. */
export function PickLead({ times, everyDays, outsideHours, others, few }: PickLeadProps) {
  const say = useSay();
  const sayDay = useSayDay();
  if (few && times.length > 0 && !outsideHours) {
    const { most: count, until } = few;
    return <p>{say(schedulingWords, until ? 'schedule.pick_round' : 'schedule.pick_few', { count, day: until ? sayDay(until) : '' })}</p>;
  }
  const key = times.length === 0 ? 'none' : outsideHours ? 'pick_outside' : 'pick_lead';
  return <p>{say(schedulingWords, `schedule.${key}`, { days: everyDays, count: others })}</p>;
}
