import { z } from 'zod';
import { aReaderOfReports } from '../people/access.ts';
import { query } from '../platform/command.ts';
import { readReports } from './read/read-report.ts';
import { reportReading } from './read/reading.ts';
import { reportsFor } from './reports.ts';
import { scopeOf } from './scope.ts';

/** Every report's question with the figures that speak for it. */
export const showOverview = query({
  name: 'reporting.show-overview',
  says: 'Show the questions the reports answer, with their key figures',
  http: 'GET /programs/:program/reports',
  input: z.object({}),
  output: z.object({
    program: z.object({ id: z.uuid(), name: z.string() }),
    asOf: z.iso.datetime(),
    reports: z.array(reportReading.omit({ charts: true })),
  }),
  may: aReaderOfReports,
  run: async (ctx, { program }) => {
    const scope = await scopeOf(ctx, { program });
    const parts = reportsFor(scope).map((report) => ({ report, figures: report.keyFigures, charts: [] }));
    const read = (await readReports(ctx, scope, parts)).map(({ charts: _, ...reading }) => reading);
    return { program: { id: program, name: scope.programName }, asOf: scope.now.toISOString(), reports: read };
  },
});
