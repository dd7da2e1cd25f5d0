/** Where a program is in its life, from its moments and today's day. */
export type ProgramState = 'planned' | 'launched' | 'ended' | 'archived';

interface Moments {
  launchedAt: Date | null;
  endedAt: Date | null;
  archivedAt: Date | null;
  endsOn: string | null;
}

/** @param today `YYYY-MM-DD` in the program's zone */
export function stateOf(program: Moments, today: string): ProgramState {
  if (program.archivedAt) return 'archived';
  if (program.endedAt || (program.launchedAt && program.endsOn !== null && program.endsOn < today)) return 'ended';
  return program.launchedAt ? 'launched' : 'planned';
}
