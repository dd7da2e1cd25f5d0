import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { laboratoryWords } from './words.ts';
import type { Figures as Numbers } from './outcome.ts';

/** What a scenario comes to, each number against the same people with nothing changed. */
export function OutcomeFigures({ start, now }: { start: Numbers; now: Numbers }) {
  const say = useSay();
  const compared = (before: number | null, after: number | null) => {
    if (before === null || after === null || before === after) return say(laboratoryWords, 'same');
    const difference = after - before;
    return say(laboratoryWords, 'against', { difference: `${difference > 0 ? '+' : '−'}${Math.abs(difference)}` });
  };
  const fit = (value: number | null) =>
    value === null ? say(laboratoryWords, 'none_value') : say(laboratoryWords, 'fit_value', { fit: value });
  const shown = [
    { key: 'pairs', value: now.pairs, against: compared(start.pairs, now.pairs) },
    { key: 'alone', value: now.unmatched, against: compared(start.unmatched, now.unmatched) },
    { key: 'points', value: now.points, against: compared(start.points, now.points) },
    { key: 'fit', value: fit(now.medianFit), against: compared(start.medianFit, now.medianFit) },
    { key: 'least', value: fit(now.leastFit), against: compared(start.leastFit, now.leastFit) },
  ] as const;
  return (
    <Figures>
      {shown.map(({ key, value, against }) => (
        <div key={key}>
          <Figure label={say(laboratoryWords, `${key}`)} value={value} formula={say(laboratoryWords, `${key}_formula`)} />
          <small>{against}</small>
        </div>
      ))}
    </Figures>
  );
}
