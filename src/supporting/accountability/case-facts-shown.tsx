import type { z } from 'zod';
import { Moment } from '../../platform/ui/moment.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { fewNames } from '../../pairing/match-name.ts';
import type { Say } from '../../platform/words/words.ts';
import { supportingWords } from '../words.ts';
import type { showCase } from './show-case.ts';
import styles from './accountability.module.css';

export type CaseShown = z.output<(typeof showCase)['output']>;

/** Whom the case is about first, then the others. */
export function namesIn(say: Say, { match, kind, raisedBy }: CaseShown, language: string): { names: string; partner: string } {
  const members = match?.members ?? [];
  const mentor = members.filter((one) => one.role === 'mentor');
  const first = kind === 'escalation' ? members.filter((one) => one.personId === raisedBy) : mentor;
  const named = (list: typeof members) =>
    list.length > 3
      ? fewNames(
          say,
          list.map((one) => one.name),
        )
      : new Intl.ListFormat(language).format(list.map((one) => one.name));
  const others = members.filter((one) => !first.includes(one));
  return kind === 'two missed by the pair' ? { names: named(members), partner: '' } : { names: named(first), partner: named(others) };
}

/** What happened, as it was when the case was opened, and what has come of it since. */
export function CaseFactsShown({ found }: { found: CaseShown }) {
  const say = useSay();
  const { facts, kind, match, committedAt } = found;
  const names = namesIn(say, found, useReader().language);
  const count = facts.missed.length;
  if (kind === 'escalation')
    return (
      <div className={styles.facts}>
        <p>{say(supportingWords, facts.about === 'an obstacle' ? 'accountability.cases.obstacle' : 'accountability.cases.asked', names)}</p>
        <blockquote className={styles.note} translate={facts.asked ? 'no' : undefined}>
          {facts.asked || say(supportingWords, 'accountability.cases.nothing_written')}
        </blockquote>
      </div>
    );
  return (
    <div className={styles.facts}>
      <p>
        {say(
          supportingWords,
          kind === 'two missed by the mentor'
            ? 'accountability.cases.mentor_missed'
            : facts.counted === 'in a row'
              ? 'accountability.cases.in_a_row'
              : 'accountability.cases.in_all',
          { ...names, count },
        )}
      </p>
      <ul>
        {facts.missed.map((at) => (
          <li key={at}>
            <Moment at={at} />
          </li>
        ))}
      </ul>
      {facts.sponsorTold === undefined ? null : (
        <p>{say(supportingWords, facts.sponsorTold ? 'accountability.cases.sponsor_told' : 'accountability.cases.sponsor_missing')}</p>
      )}
      {match?.pausedAt ? <p>{say(supportingWords, 'accountability.cases.paused')}</p> : null}
      {committedAt ? (
        <p>
          {say(supportingWords, 'accountability.cases.committed')}: <Moment at={committedAt} />
        </p>
      ) : null}
    </div>
  );
}
