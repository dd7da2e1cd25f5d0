/** A market that depends on nothing but its size: the same in Node and in a browser. */
import { compileScore, type Criteria, type Person, type Problem, type ScoreProgram } from '@pairwell/matching';

const LEVELS = ['junior', 'mid', 'senior', 'lead'];
const SKILLS = ['finance', 'law', 'talks', 'art', 'data', 'sales', 'design', 'research'];

const CRITERIA: Criteria = {
  criteria: [
    { id: 'skills', kind: 'overlap', points: 60, question: { mentee: 'wants', mentor: 'offers' } },
    { id: 'level', kind: 'gap', points: 40, question: 'level', scale: LEVELS, atLeast: 1, lossPerStep: 15 },
    { id: 'hours', kind: 'time-zone', points: 20, question: 'zone', reach: 300 },
  ],
  rules: [{ id: 'other-unit', kind: 'must-differ', question: 'unit' }],
};

/** Three places a mentor, about as many as are wanted. */
export function aMarket(mentees: number): { problem: Problem; program: ScoreProgram } {
  const mentors = Math.ceil(mentees / 3);
  const people = (word: string, count: number, salt: number): Person[] =>
    Array.from({ length: count }, (_, at) => {
      const drawn = (question: number, from: number) => (Math.imul(at * 16 + question + salt, 2_654_435_769) >>> 12) % from;
      const skills = (question: number) => [0, 1, 2].map((one) => SKILLS[drawn(question + one, SKILLS.length)]!);
      return {
        id: `${word} ${String(at).padStart(5, '0')}`,
        answers: {
          wants: skills(0),
          offers: skills(3),
          level: LEVELS[drawn(6, LEVELS.length)]!,
          zone: 60 * drawn(7, 8),
          unit: ['north', 'south', 'east', 'west'][drawn(8, 4)]!,
        },
      };
    });
  const [ask, give] = [people('mentee', mentees, 1), people('mentor', mentors, 7)];
  const program = compileScore(CRITERIA, ask, give);
  const { score, fillRow } = program;
  const problem: Problem = {
    mentees: ask.map(({ id }) => ({ id })),
    mentors: give.map(({ id }) => ({ id, capacity: 3 })),
    score,
    fillRow,
  };
  return { problem, program };
}
