import type { Structure } from '../../planning/structures.ts';
import type { Criterion, CriteriaSet } from './criteria-set.ts';
import type { AskedQuestion } from './questions-asked.ts';

const both = (...keys: string[]) => ({ mentee: keys, mentor: keys });

/**
 * What a new program starts with, as far as its questionnaire asks for it. What is wanted and what
 * the mentor has done come first; ways of working and interests count a little each, for they
 * predict who gets on. Who somebody is in the eyes of others counts nothing.
 */
const usual: readonly Criterion[] = [
  {
    key: 'skills',
    name: 'Teaches what the mentee wants to learn',
    kind: 'wanted-offered',
    mentee: ['want-to-learn'],
    mentor: ['can-teach'],
    strength: 'very',
  },
  {
    key: 'done-it',
    name: 'Has done what the mentee hopes to do',
    kind: 'wanted-offered',
    mentee: ['goals-hoped'],
    mentor: ['goals-reached'],
    strength: 'very',
  },
  {
    key: 'function',
    name: 'Has worked where the mentee asks for',
    kind: 'wanted-offered',
    mentee: ['preferred-function'],
    mentor: ['function', 'past-functions'],
    strength: 'moderately',
    enough: 1,
  },
  { key: 'languages', name: 'Speak a language in common', kind: 'shared', ...both('languages'), strength: 'moderately' },
  { key: 'format', name: 'Expect the same of working together', kind: 'shared', ...both('format'), strength: 'slightly' },
  { key: 'pace', name: 'Like the same pace', kind: 'same', ...both('pace'), strength: 'slightly' },
  { key: 'directness', name: 'Like feedback the same way', kind: 'same', ...both('directness'), strength: 'slightly' },
  { key: 'interests', name: 'Share an interest', kind: 'shared', ...both('interests'), strength: 'slightly' },
  {
    key: 'in-own-words',
    name: 'Write about the same things',
    kind: 'alike-texts',
    mentee: ['hopes'],
    mentor: ['offers'],
    strength: 'slightly',
  },
  { key: 'locations', name: 'Can meet at the same place', kind: 'shared', ...both('locations'), strength: 'slightly' },
  { key: 'clocks', name: 'Have working hours in common', kind: 'clocks', ...both('directory.time-zone'), strength: 'slightly', atMost: 8 },
];

/** Seniority is a rule where the structure asks for one, and no criterion. */
export function defaultCriteria(structure: Structure, asked: readonly AskedQuestion[]): CriteriaSet {
  const keys = new Set(asked.map(({ key }) => key));
  const isAsked = (key: string) => keys.has(key) || key.startsWith('directory.');
  return {
    objective: 'most people',
    seniority: { mentorIs: keys.has('seniority') ? structure.mentorSeniority : 'any', question: 'seniority', steps: 1 },
    criteria: usual.filter(({ mentee, mentor }) => mentee.some(isAsked) && mentor.some(isAsked)),
    maxHoursApart: undefined,
  };
}
