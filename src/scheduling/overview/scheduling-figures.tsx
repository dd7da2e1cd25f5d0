import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { schedulingWords } from '../words.ts';

interface SchedulingFiguresProps {
  asOf: Date | string;
  adherence: { held: number; expected: number };
  sessions: { held: number; missed: number };
  pairs: number;
  pairsWithoutDate: number;
}

const shares = new Map<string, Intl.NumberFormat>();

function shareIn(language: string): Intl.NumberFormat {
  const found = shares.get(language) ?? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  shares.set(language, found);
  return found;
}

export function SchedulingFigures({ asOf, adherence, sessions, pairs, pairsWithoutDate }: SchedulingFiguresProps) {
  const say = useSay();
  const { language } = useReader();
  const share = shareIn(language);
  const kept =
    adherence.expected > 0 ? share.format(adherence.held / adherence.expected) : say(schedulingWords, 'overview.nothing_expected');
  return (
    <Figures>
      <Figure
        label={say(schedulingWords, 'overview.without')}
        value={pairsWithoutDate}
        formula={say(schedulingWords, 'overview.without_formula', { count: pairs })}
        to="?show=without#list"
      />
      <Figure
        label={say(schedulingWords, 'overview.adherence')}
        value={kept}
        formula={say(schedulingWords, 'overview.adherence_formula', adherence)}
        asOf={asOf}
      />
      <Figure
        label={say(schedulingWords, 'overview.held')}
        value={sessions.held}
        formula={say(schedulingWords, 'overview.held_formula')}
        to="?show=held#list"
      />
      <Figure
        label={say(schedulingWords, 'overview.missed')}
        value={sessions.missed}
        formula={say(schedulingWords, 'overview.missed_formula')}
        to="?show=missed#list"
      />
    </Figures>
  );
}
