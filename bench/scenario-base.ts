/** People who have registered for the sales program, frozen as a scenario starts from them. */
import type { answersOf } from '../src/app/demo/answers.ts';
import { criteriaSet, type CriteriaSet } from '../src/pairing/criteria/criteria-set.ts';
import { engineCriteria, seniorityRule, type Scales } from '../src/pairing/criteria/engine-criteria.rules.ts';
import type { ScenarioBase } from '../src/pairing/laboratory/scenario-base.ts';
import { freezePeople } from '../src/pairing/runs/freeze-people.rules.ts';
import type { FrozenProblem } from '../src/pairing/runs/frozen-problem.ts';
import { seededRandom } from '../src/platform/seeded-random.ts';
import type { Registrant } from '../src/registration/registrants-of.ts';

export interface MeasuredBase {
  text: string;
  mentees: string[];
  mentors: string[];
  criteria: string[];
}

const both = (key: string) => ({ mentee: [key], mentor: [key] });

const set: CriteriaSet = criteriaSet.parse({
  seniority: { mentorIs: 'above' },
  maxHoursApart: 12,
  criteria: [
    { key: 'skills', name: 'Skills', kind: 'wanted-offered', mentee: ['want-to-learn'], mentor: ['can-teach'], strength: 'very' },
    {
      key: 'function',
      name: 'Function',
      kind: 'wanted-offered',
      mentee: ['preferred-function'],
      mentor: ['function', 'past-functions'],
      strength: 'moderately',
      enough: 1,
    },
    { key: 'languages', name: 'Languages', kind: 'shared', ...both('languages'), strength: 'moderately' },
    { key: 'format', name: 'Format', kind: 'shared', ...both('format'), strength: 'slightly' },
    { key: 'pace', name: 'Pace', kind: 'same', ...both('pace'), strength: 'slightly' },
    { key: 'directness', name: 'Directness', kind: 'same', ...both('directness'), strength: 'slightly' },
    { key: 'locations', name: 'Locations', kind: 'shared', ...both('locations'), strength: 'slightly' },
    { key: 'clocks', name: 'Clocks', kind: 'clocks', ...both('directory.time-zone'), strength: 'slightly', atMost: 8 },
  ],
});
const scales: Scales = {
  [seniorityRule]: ['Trainee', 'Junior', 'Experienced', 'Senior', 'Director', 'Vice president or above'],
};
const offices: [string, string][] = [
  ['Berlin', 'Europe/Berlin'],
  ['Toronto', 'America/Toronto'],
  ['London', 'Europe/London'],
  ['Singapore', 'Asia/Singapore'],
  ['Madrid', 'Europe/Madrid'],
];
const at = new Date('2026-03-02T09:00:00Z');
const track = '019b0000-0000-7000-8000-0000000000a1';

/** A third of the people are mentors, with one to three places: about as many as there are mentees. */
export function aBaseOf(people: number, answers: typeof answersOf): MeasuredBase {
  const random = seededRandom(5);
  const registrants = Array.from({ length: people }, (_, place): Registrant => {
    const isMentor = place % 3 === 0;
    const [office, timeZone] = offices[place % offices.length] as [string, string];
    const turn = Math.floor(place / 3) % 3;
    const level = (isMentor ? 4 : 1) + turn;
    const colleague = { title: 'Account Executive', level, office } as Parameters<typeof answersOf>[0];
    return {
      registrationId: idOf(place),
      personId: idOf(place),
      givenName: 'A',
      familyName: 'B',
      title: null,
      department: null,
      location: office,
      timeZone,
      managerId: null,
      isMentor,
      isMentee: !isMentor,
      capacity: isMentor ? 1 + turn : 0,
      hoursPerMonth: null,
      trackId: track,
      answers: answers(colleague, isMentor ? 'mentor' : 'mentee', random) as Registrant['answers'],
      finishedAt: at,
      paused: false,
      barred: { mentor: null, mentee: null },
    };
  });
  const problem: FrozenProblem = {
    format: 'pairwell-problem-1',
    objective: 'most-matched-then-total',
    division: { by: 'in pairs' },
    ...engineCriteria(set, scales),
    named: set.criteria.map(({ key, name, kind }) => ({ key, name, kind, labels: {} })),
    ...freezePeople({ registrants, active: [], tracks: [{ id: track, hoursPerMonth: 2 }], set, scales, at }),
    closed: [],
    pins: [],
  };
  const base = { problem, set, scales } satisfies Pick<ScenarioBase, 'problem' | 'set'> & { scales: Scales };
  return {
    text: JSON.stringify(base),
    mentees: problem.mentees.map(({ id }) => id),
    mentors: problem.mentors.map(({ id }) => id),
    criteria: set.criteria.map(({ key }) => key),
  };
}

const idOf = (place: number) => `019b0000-0000-7000-8000-${String(place).padStart(12, '0')}`;
