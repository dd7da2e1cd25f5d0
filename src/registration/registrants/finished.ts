import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { registrations } from '../tables.ts';

/** Registered in the program: finished and not withdrawn. Leavers are withdrawn when they leave. */
export const finishedIn = (program: string) =>
  and(eq(registrations.programId, program), isNotNull(registrations.finishedAt), isNull(registrations.withdrawnAt));
