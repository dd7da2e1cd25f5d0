import type { Say } from '../../platform/words/words.ts';
import { clocksRule, requiredRule, seniorityRule } from '../criteria/engine-criteria.rules.ts';
import { pairingWords } from '../words.ts';
import type { WhyAlone } from './why-alone.rules.ts';

/** A kind sentence that says what stands in the way. @param names of the criteria by key */
export function whyAloneInWords(say: Say, role: 'mentor' | 'mentee', why: WhyAlone, names: Readonly<Record<string, string>>): string {
  switch (why.why) {
    case 'nobody registered':
      return say(pairingWords, role === 'mentee' ? 'alone.no_mentors' : 'alone.no_mentees');
    case 'ruled out': {
      const rules = why.rules
        .slice(0, 3)
        .map(({ rule, people }) => say(pairingWords, 'alone.rule', { rule: ruleInWords(say, rule, names), people }));
      return say(pairingWords, role === 'mentee' ? 'alone.mentee_ruled_out' : 'alone.mentor_ruled_out', {
        count: why.of,
        rules: rules.join(', '),
      });
    }
    case 'too few places':
      return say(pairingWords, 'alone.too_few_places', { mentees: why.mentees, mentors: why.mentors, places: why.places });
    case 'all places taken':
      return say(pairingWords, 'alone.all_places', { mentees: why.mentees, places: why.places });
    case 'better without':
      return say(pairingWords, 'alone.better_without');
    case 'not needed':
      return say(pairingWords, 'alone.not_needed');
    case 'paused':
      return say(pairingWords, 'alone.paused');
    case 'credential missing':
      return say(pairingWords, 'alone.credential_missing');
    case 'not screened':
      return say(pairingWords, 'alone.not_screened');
    case 'no track':
      return say(pairingWords, 'alone.no_track');
    case 'closed days':
      return say(pairingWords, 'alone.closed_days');
    case 'no hours left':
      return say(pairingWords, 'alone.no_hours_left');
    case 'room for too few':
      return say(pairingWords, 'alone.room_for_too_few');
    case 'cooling down':
      return say(pairingWords, 'alone.cooling_down');
    case 'no group runs':
      return say(pairingWords, 'alone.no_group_runs', { count: why.groups, least: why.least });
  }
}

const fixed = {
  [seniorityRule]: 'rule.seniority',
  [clocksRule]: 'rule.clocks',
  'same-person': 'rule.self',
  'reporting line': 'rule.reporting_line',
  'never to be matched': 'rule.forbidden',
  'would mentor each other': 'rule.mutual',
  hours: 'rule.hours',
  'no-places': 'rule.no_places',
  'has a mentor already': 'rule.has_mentor',
  'no place left': 'rule.no_places',
  'not in the pool': 'rule.not_in_pool',
  'left or withdrew': 'rule.left',
  paused: 'rule.paused',
  'credential missing': 'rule.credential_missing',
  'not screened': 'rule.not_screened',
  'closed days': 'rule.closed_days',
  'no hours left': 'rule.no_hours_left',
  'another track': 'rule.another_track',
  'met before': 'rule.met_before',
  'too few to run': 'rule.too_few_to_run',
} as const;

const isFixed = (rule: string): rule is keyof typeof fixed => Object.hasOwn(fixed, rule);

/** What a rule is called: 'in the reporting line', or the name of a required criterion. */
export function ruleInWords(say: Say, rule: string, names: Readonly<Record<string, string>>): string {
  if (isFixed(rule)) return say(pairingWords, fixed[rule]);
  const required = Object.entries(names).find(([key]) => requiredRule(key) === rule);
  return say(pairingWords, 'rule.required', { name: required?.[1] ?? rule });
}
