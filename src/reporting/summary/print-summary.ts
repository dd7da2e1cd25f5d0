import { z } from 'zod';
import { aReaderOfReports } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { fileName } from '../files/as-file.ts';
import { readersLanguage } from '../shape/short-day.ts';
import { summaryOf } from './summary-of.ts';

export const printSummary = query({
  name: 'reporting.print-summary',
  says: 'Print the summary for the sponsor on one A4 page',
  http: 'GET /programs/:program/reports/summary/pdf',
  input: z.object({}),
  output: z.object({
    fileName: z.string(),
    mediaType: z.literal('application/pdf'),
    /** The file, in base64. */
    content: z.string(),
  }),
  may: aReaderOfReports,
  run: async (ctx, { program }) => {
    const summary = await summaryOf(ctx, program);
    // Drawing needs half a second of fonts that no other request should pay for.
    const { drawSummary } = await import('./draw-summary.tsx');
    const pdf = await drawSummary(summary, ctx.say, readersLanguage(ctx));
    return { fileName: fileName(['summary'], summary.asOf, 'pdf'), mediaType: 'application/pdf' as const, content: pdf.toString('base64') };
  },
});
