import { useEffect, useState } from 'react';
import buttons from '../../platform/ui/button.module.css';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { KitShown } from './kit-pieces.tsx';
import styles from './kit.module.css';

const tickMs = 5_000;
const minuteMs = 60_000;

/** Says how much time has gone and which phase would be on. It reminds and never ends anything. */
export function SessionTimer({ phases }: { phases: KitShown['phases'] }) {
  const say = useSay();
  const [startedMs, setStartedMs] = useState<number | null>(null);
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    if (startedMs === null) return undefined;
    const timer = setInterval(() => setMinutes(Math.floor((performance.now() - startedMs) / minuteMs)), tickMs);
    return () => clearInterval(timer);
  }, [startedMs]);
  const toggle = () => {
    setMinutes(0);
    setStartedMs(startedMs === null ? performance.now() : null);
  };
  const phase = phaseAt(phases, minutes);
  return (
    <div className={styles.timer}>
      <button className={buttons.button} data-tone="quiet" data-size="small" type="button" onClick={toggle}>
        {say(supportingWords, startedMs === null ? 'kit.timer.start' : 'kit.timer.stop')}
      </button>
      {startedMs === null ? null : (
        <p role="timer">
          {say(supportingWords, 'kit.timer.gone', { count: minutes })}.{' '}
          {phase
            ? say(supportingWords, 'kit.timer.next', { phase: say(supportingWords, `kit.phases.${phase}`) })
            : say(supportingWords, 'kit.timer.over')}
        </p>
      )}
    </div>
  );
}

function phaseAt(phases: KitShown['phases'], minutes: number): KitShown['phases'][number]['phase'] | undefined {
  let until = 0;
  return phases.find((one) => {
    until += one.minutes;
    return minutes < until;
  })?.phase;
}
