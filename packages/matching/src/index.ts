export * from './errors.ts';
export { FORBIDDEN, SCORE_LIMIT } from './problem.ts';
export type { Mentee, Mentor, Objective, PairOfIds, Problem, ScoreOf } from './problem.ts';
export { menteesOf, mentorOf, solveAssignment } from './assignment.ts';
export type { Assignment, Pair, SolveOptions } from './assignment.ts';
export { certify } from './certificate.ts';
export type { Certificate, Verdict } from './certificate.ts';
export type { Worth } from './worth.ts';
