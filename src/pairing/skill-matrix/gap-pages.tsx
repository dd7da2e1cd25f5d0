import { Link, useSearchParams } from 'react-router';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';

interface GapPagesProps {
  of: 'learners' | 'teachers';
  from: number;
  onAPage: number;
  inAll: number;
}

/** Which learners or teachers are shown, and the way to the others. */
export function GapPages({ of, from, onAPage, inAll }: GapPagesProps) {
  const say = useSay();
  const [params] = useSearchParams();
  const at = (first: number) => {
    const changed = new URLSearchParams(params);
    changed.set(`${of}From`, String(first));
    return `?${changed}`;
  };
  const to = Math.min(inAll, from + onAPage);
  return (
    <nav aria-label={say(pairingWords, `skill_gaps.pages_${of}`)}>
      <span>{say(pairingWords, `skill_gaps.of_${of}`, { from: Math.min(inAll, from + 1), to, count: inAll })}</span>
      {from > 0 ? <Link to={at(Math.max(0, from - onAPage))}>{say(pairingWords, 'skill_gaps.earlier')}</Link> : null}
      {to < inAll ? <Link to={at(from + onAPage)}>{say(pairingWords, 'skill_gaps.later')}</Link> : null}
    </nav>
  );
}
