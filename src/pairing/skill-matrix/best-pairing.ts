import { solveAssignment } from '@pairwell/matching';
import type { GapPeople } from './gap-people.ts';
import { worthOf } from './gap-matrix.rules.ts';

export interface BestPairing {
  pairs: { learner: string; teacher: string }[];
  /** In sixths. */
  total: number;
}

/** The pairing that closes most gaps, every learner with one teacher at most; certified by the engine. It looks at skills alone. */
export async function bestPairing({ learners, teachers, near }: Pick<GapPeople, 'learners' | 'teachers' | 'near'>): Promise<BestPairing> {
  const worths = learners.map((learner) => teachers.map((teacher) => worthOf(learner, teacher, near)));
  const { pairs } = await solveAssignment({
    mentees: learners.map(({ id }) => ({ id: `learner ${id}` })),
    mentors: teachers.map(({ id, places }) => ({ id: `teacher ${id}`, capacity: places })),
    score: (i, j) => worths[i]![j]!,
    forbidden: (i, j) => learners[i]!.id === teachers[j]!.id || worths[i]![j] === 0,
    objective: 'total',
  });
  return {
    pairs: pairs.map(({ mentee, mentor }) => ({ learner: mentee.slice('learner '.length), teacher: mentor.slice('teacher '.length) })),
    total: pairs.reduce((sum, { score }) => sum + score, 0),
  };
}
