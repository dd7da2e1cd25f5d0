import { eq, getTableColumns } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { tracksOf } from '../../planning/program-of.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/problems.ts';
import { answersSchema } from '../answers.ts';
import { sectionsOf } from '../answering/sections.rules.ts';
import { question } from '../questionnaire/question.ts';
import { answersOfRegistration } from '../keep-answers.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { missingCredential, missingOf } from '../requirements/missing-credentials.ts';
import { roleOf } from '../role-of.ts';
import { screened, screenedOf } from '../screening/screened-of.ts';
import { givenAnswers, registrations } from '../tables.ts';

type Row = typeof registrations.$inferSelect & { answers: unknown };

/** @throws NotFound */
async function registrationOf(ctx: Context, { registration }: { registration: string }): Promise<{ program: string; row: Row }> {
  const [row] = await ctx.db
    .select({ ...getTableColumns(registrations), answers: givenAnswers.answers })
    .from(registrations)
    .leftJoin(givenAnswers, answersOfRegistration())
    .where(eq(registrations.id, registration));
  if (!row) throw new NotFound();
  return { program: row.programId, row };
}

export const showRegistrant = query({
  name: 'registration.show-registrant',
  says: 'Show what one person has answered',
  http: 'GET /registrations/:registration',
  input: z.object({}),
  output: z.object({
    program: z.uuid(),
    person: z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable(), department: z.string().nullable() }),
    as: z.enum(['mentor', 'mentee', 'both']),
    capacity: z.number(),
    hours: z.number().nullable(),
    track: z.string().nullable(),
    finishedAt: z.date().nullable(),
    withdrawnAt: z.date().nullable(),
    pausedAt: z.date().nullable(),
    pauseReason: z.enum(['own wish', 'missed meetings']).nullable(),
    pausedUntil: z.string().nullable(),
    missing: z.array(missingCredential),
    screened: z.array(screened),
    sections: z.array(z.object({ title: z.string(), questions: z.array(question) })),
    answers: answersSchema,
  }),
  of: registrationOf,
  may: aProgramManager,
  run: async (ctx, _, { program, row }) => {
    const names = await personNames(ctx, [row.personId]);
    const { questions } = await questionnaireOf(ctx, program);
    const named = names.get(row.personId);
    const track = (await tracksOf(ctx, program)).find(({ id }) => id === row.trackId);
    return {
      program,
      person: { id: row.personId, name: named?.name ?? '', title: named?.title ?? null, department: named?.department ?? null },
      as: roleOf(row),
      capacity: row.mentorCapacity,
      hours: row.mentorHoursPerMonth,
      track: track?.name ?? null,
      finishedAt: row.finishedAt,
      withdrawnAt: row.withdrawnAt,
      pausedAt: row.pausedAt,
      pauseReason: row.pauseReason,
      pausedUntil: row.pausedUntil,
      missing: row.finishedAt ? await missingOf(ctx, program, row.personId) : [],
      screened: row.finishedAt ? await screenedOf(ctx, row) : [],
      sections: sectionsOf(questions, row),
      answers: answersSchema.parse(row.answers),
    };
  },
});
