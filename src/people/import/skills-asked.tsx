import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import type { Asks } from './asks-for-skills.rules.ts';

interface SkillsAskedProps {
  asks: Asks;
  split: Offer | undefined;
}

/** Why nobody can be matched on this file as it is, and what can be done about it. */
export function SkillsAsked({ asks, split }: SkillsAskedProps) {
  const say = useSay();
  if (asks === 'skills')
    return (
      <Notice title={say(peopleWords, 'import.asks.skills_title')}>
        <p>{say(peopleWords, 'import.asks.skills')}</p>
        <ul>
          <li>{say(peopleWords, 'import.asks.map_them')}</li>
          <li>{say(peopleWords, 'import.asks.ask_later')}</li>
        </ul>
      </Notice>
    );
  return (
    <Notice tone="attention" title={say(peopleWords, 'import.asks.pairs_title')}>
      <p>{say(peopleWords, 'import.asks.pairs')}</p>
      <ul>
        <li>{say(peopleWords, 'import.asks.bring_skills')}</li>
        <li>
          {say(peopleWords, 'import.asks.split')}
          <CommandForm offer={split} tone="quiet" />
        </li>
        <li>
          {say(peopleWords, 'import.asks.by_hand')} <Link to="/programs">{say(peopleWords, 'import.asks.to_programs')}</Link>
        </li>
      </ul>
    </Notice>
  );
}
