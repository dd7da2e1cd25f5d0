export type RoleTaken = 'mentor' | 'mentee' | 'both';

export const roleOf = ({ isMentor, isMentee }: { isMentor: boolean; isMentee: boolean }): RoleTaken =>
  isMentor && isMentee ? 'both' : isMentor ? 'mentor' : 'mentee';
