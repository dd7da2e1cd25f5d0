import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { programOf } from '../../planning/program-of.ts';
import { query } from '../../platform/command.ts';
import { works } from '../../platform/db/tables.ts';
import { shownStrands, strandAsked, strandsShown } from '../strands/strand-asked.ts';
import { strandNamed, strandsOf } from '../strands/strands-of.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { workShown, shownWork } from '../work-shown.ts';
import { readiness } from './readiness.ts';

export const showReadiness = query({
  name: 'pairing.show-readiness',
  says: 'Show whether everyone can be matched',
  http: 'GET /programs/:program/readiness',
  input: z.object(strandAsked),
  output: z.object({
    work: workShown.nullable(),
    /** Of the last check that was finished. */
    readiness: readiness.nullable(),
    checkedAt: z.date().nullable(),
    /** Of the people in it, by id. */
    names: z.record(z.uuid(), z.string()),
    /** For the mail that asks for more mentors. */
    programName: z.string(),
    joinAt: z.string(),
    strands: strandsShown,
  }),
  may: aProgramManager,
  run: async (ctx, { program, structure }) => {
    const strand = await strandNamed(ctx, program, structure);
    const rows = await ctx.db
      .select()
      .from(works)
      .where(and(eq(works.programId, program), eq(works.name, 'pairing.judge-readiness'), wasOf(strand)))
      .orderBy(desc(works.askedAt), desc(works.id))
      .limit(5);
    const finished = rows.find((row) => row.finishedAt);
    const found = finished ? readiness.parse(finished.result) : null;
    const people = await personNames(ctx, [
      ...(found?.alone.map(({ person }) => person) ?? []),
      ...(found?.weighing?.hardest.map(({ person }) => person) ?? []),
    ]);
    return {
      work: rows[0] ? shownWork(rows[0]) : null,
      readiness: found,
      checkedAt: finished?.finishedAt ?? null,
      names: Object.fromEntries([...people].map(([id, { name }]) => [id, name])),
      programName: (await programOf(ctx, program)).name,
      strands: shownStrands(await strandsOf(ctx, program), strand),
      joinAt: `${ctx.app.configuration.url}/register/${program}`,
    };
  },
});

/** Whether a check was of this strand; those that name none were made before there were any. */
function wasOf({ key, isFirst, isOnly }: Strand) {
  if (isOnly) return undefined;
  const asked = sql`${works.input}->>'structure'`;
  return isFirst ? sql`coalesce(${asked}, ${key}) = ${key}` : sql`${asked} = ${key}`;
}
