import { useSay } from '../../platform/ui/say.tsx';
import type { Say } from '../../platform/words/words.ts';
import { supportingWords } from '../words.ts';
import type { CharterDocument } from './charter.ts';

export type Cadence = NonNullable<CharterDocument['cadence']>;

export const usualRhythms = [7, 14, 21, 28] as const;

const isUsual = (days: number): days is (typeof usualRhythms)[number] => (usualRhythms as readonly number[]).includes(days);

export function sayRhythm(say: Say, everyDays: number): string {
  return isUsual(everyDays)
    ? say(supportingWords, `charter.cadence_${everyDays}`)
    : say(supportingWords, 'charter.cadence_days', { days: everyDays });
}

/** 'Every week, 30 minutes. Tuesdays before lunch' */
export function sayCadence(say: Say, { everyDays, minutes, usually }: Cadence): string {
  const sentence = say(supportingWords, 'charter.cadence_says', { every: sayRhythm(say, everyDays), minutes });
  return usually ? `${sentence}. ${usually}` : sentence;
}

export function useSayCadence(): (cadence: Cadence) => string {
  const say = useSay();
  return (cadence) => sayCadence(say, cadence);
}
