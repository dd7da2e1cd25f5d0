import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { Figures as Numbers } from './outcome.ts';

/** What a scenario comes to, each number against the same people with nothing changed. */
export function OutcomeFigures({ start, now }: { start: Numbers; now: Numbers }) {
  const say = useSay();
  const compared = (before: number | null, after: number | null) => {
    if (before === null || after === null || before === after) return say(pairingWords, 'laboratory.same');
    const difference = after - before;
    return say(pairingWords, 'laboratory.against', { difference: `${difference > 0 ? '+' : '−'}${Math.abs(difference)}` });
  };
  const fit = (value: number | null) =>
    value === null ? say(pairingWords, 'laboratory.none_value') : say(pairingWords, 'laboratory.fit_value', { fit: value });
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
          <Figure label={say(pairingWords, `laboratory.${key}`)} value={value} formula={say(pairingWords, `laboratory.${key}_formula`)} />
          <small>{against}</small>
        </div>
      ))}
    </Figures>
  );
}
