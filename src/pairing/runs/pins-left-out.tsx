import { Notice } from '../../platform/ui/notice.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { RunSummary } from './run-summary.ts';
import { ruleInWords } from './why-alone-in-words.ts';

/** Pins that a rule or a lack of places kept out of the proposal, each with why. */
export function PinsLeftOut({ leftOut, names }: { leftOut: RunSummary['pinsLeftOut']; names: Readonly<Record<string, string>> }) {
  const say = useSay();
  if (leftOut.length === 0) return null;
  return (
    <Notice tone="attention" title={say(pairingWords, 'overview.pins_left_out')}>
      <ul>
        {leftOut.map(({ mentor, mentee, because }) => (
          <li key={`${mentor} ${mentee}`}>
            <PersonName name={names[mentor] ?? ''} />, <PersonName name={names[mentee] ?? ''} />:{' '}
            {because.map((rule) => ruleInWords(say, rule, {})).join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
