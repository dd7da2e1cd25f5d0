import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { aReaderOfReports } from '../people/access.ts';
import { query } from '../platform/command.ts';
import { people } from './lists/people.ts';
import { scopeOf } from './scope.ts';

const segments = z.object({ tracks: z.array(z.object({ id: z.uuid(), name: z.string() })), departments: z.array(z.string()) });

/** What a report can be narrowed to: the program's tracks, and the departments of its people. */
export const listSegments = query({
  name: 'reporting.list-segments',
  says: 'List the tracks and departments a report can be narrowed to',
  http: 'GET /programs/:program/reports/segments',
  input: z.object({}),
  output: segments,
  may: aReaderOfReports,
  run: async (ctx, { program }) => {
    const scope = await scopeOf(ctx, { program });
    const { rows } = await ctx.db.execute<z.output<typeof segments>>(sql`
      select
        coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.place, t.id) from planning.tracks t where t.program_id = ${program}), '[]') as tracks,
        coalesce((select json_agg(distinct r.department) filter (where r.department is not null) from (${people(scope)}) r), '[]') as departments`);
    return rows[0] ?? { tracks: [], departments: [] };
  },
});
