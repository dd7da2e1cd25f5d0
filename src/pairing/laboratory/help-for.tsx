import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { ruleInWords } from '../runs/why-alone-in-words.ts';
import { pairingWords } from '../words.ts';
import { MovesList } from './moves-list.tsx';
import type { LookedUp } from './pair-lookup.tsx';
import type { Help } from './question.ts';
import styles from './laboratory.module.css';

/** The smallest changes that would give somebody a mentor, with everybody who would move for it. */
export function HelpFor({ person, help, found }: { person: { name: string }; help: Help; found: LookedUp }) {
  const say = useSay();
  return (
    <Section title={say(pairingWords, 'why.help', { name: person.name })}>
      {help.places.length + help.rules.length === 0 ? <p>{say(pairingWords, 'why.help_none')}</p> : null}
      <ul className={styles.plain}>
        {help.places.map(({ mentor, moved }) => (
          <li key={mentor}>
            <p>{say(pairingWords, 'why.help_place', { mentor: found.names[mentor] ?? '', mentee: person.name })}</p>
            {moved.length > 1 ? <MovesList moved={moved} names={found.names} /> : null}
          </li>
        ))}
        {help.rules.map(({ rule, mentors }) => (
          <li key={rule}>{say(pairingWords, 'why.help_rule', { rule: ruleInWords(say, rule, found.criteria), count: mentors })}</li>
        ))}
      </ul>
    </Section>
  );
}
