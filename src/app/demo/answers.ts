/** What the people of the demo say of themselves: varied, plausible, the same every time. */
import type { Colleague } from './directory.ts';

const skills = [
  'Discovery',
  'Demos',
  'Negotiation',
  'Metrics',
  'Economic buyer',
  'Decision criteria',
  'Decision process',
  'Champions',
  'Forecasting',
  'Executive presence',
  'Strategic projects',
  'Leading a team',
];
const seniority = ['Trainee', 'Junior', 'Experienced', 'Senior', 'Director', 'Vice president or above'];
const pace = ['Step by step', 'At a steady pace', 'As fast as we can'];
const directness = ['Gently, with time to think', 'Openly and kindly', 'Straight to the point'];
const formats = ['Talk it through', 'Look at real work', 'Practise and get feedback', 'Walk and talk', 'Write to each other'];
const languageOf: Record<string, string> = {
  Berlin: 'German',
  Toronto: 'French',
  London: 'English',
  Singapore: 'Mandarin',
  Madrid: 'Spanish',
};
const hopes = [
  'I want to stop losing deals in the last month without knowing why.',
  'My discovery calls end after ten minutes. I would like to hear how others keep asking.',
  'I have never spoken to a finance director and I am afraid of it.',
  'I want to lead a team in two years and would like to see how it is done.',
  'I talk too much in demos.',
];
const functionOf: Record<string, string> = {
  'Sales Development Representative': 'Sales development',
  'Account Executive': 'Account executive',
  'Senior Account Executive': 'Key accounts',
  'Solutions Consultant': 'Solution engineering',
  'Regional Sales Lead': 'Sales management',
};

export type Answers = Record<string, unknown>;

/** @param random a seeded source, so that the demo is the same every time */
export function answersOf(person: Colleague, role: 'mentor' | 'mentee', random: () => number): Answers {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = <T>(from: readonly T[], least: number, most: number): T[] => {
    const left = [...from];
    const count = least + Math.floor(random() * (most - least + 1));
    return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] as T);
  };
  const weighted = (names: string[], most: number) => Object.fromEntries(names.map((name) => [name, 1 + Math.floor(random() * most)]));
  const both = {
    seniority: seniority[person.level - 1],
    function: functionOf[person.title] ?? 'Sales management',
    'past-functions': some(['Sales development', 'Account executive', 'Customer success', 'Marketing'], 1, 2),
    locations: [person.office],
    languages: [...new Set(['English', languageOf[person.office] ?? 'English'])],
    pace: pick(pace),
    directness: pick(directness),
    format: some(formats, 1, 3),
  };
  if (role === 'mentor')
    return { ...both, 'can-teach': Object.fromEntries(some(skills, 3, 6).map((name) => [name, 3 + Math.floor(random() * 3)])) };
  return {
    ...both,
    'want-to-learn': weighted(some(skills, 2, 4), 3),
    'preferred-function': some(['Account executive', 'Key accounts', 'Sales management'], 1, 1),
    hopes: pick(hopes),
  };
}
