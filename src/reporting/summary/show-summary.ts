import { z } from 'zod';
import { aReaderOfReports } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { summaryOf, summaryReading } from './summary-of.ts';

export const showSummary = query({
  name: 'reporting.show-summary',
  says: 'Show the summary for the sponsor',
  http: 'GET /programs/:program/reports/summary',
  input: z.object({}),
  output: summaryReading,
  may: aReaderOfReports,
  run: (ctx, { program }) => summaryOf(ctx, program),
});
