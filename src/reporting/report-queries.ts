/** Every report at an address of its own, with the rows behind it. */
import { z } from 'zod';
import { aReaderOfReports } from '../people/access.ts';
import { query } from '../platform/command.ts';
import { readReport } from './read/read-report.ts';
import { reportReading } from './read/reading.ts';
import type { Report } from './report.ts';
import { reports } from './reports.ts';
import { rowsQueriesOf, type RowsQuery } from './rows-queries.ts';
import { filters, scopeOf } from './scope.ts';

const questionTo = (report: Report) =>
  query({
    name: `reporting.show-${report.key}`,
    says: `Show the report on ${report.key}`,
    http: `GET /programs/:program/reports/${report.key}`,
    input: z.object(filters),
    output: reportReading,
    may: aReaderOfReports,
    run: async (ctx, input) => readReport(ctx, await scopeOf(ctx, input), report),
  });

export type ReportQuery = ReturnType<typeof questionTo>;

const shown = new Map(reports.map((report) => [report.key as string, { question: questionTo(report), rows: rowsQueriesOf(report) }]));

/** By the report's name in an address; undefined where there is none. */
export const reportQueryOf = (report: string): ReportQuery | undefined => shown.get(report)?.question;

/** By the report's name and what stands after `rows/`; undefined where there is none. */
export const rowsQueryOf = (report: string, slug: string): RowsQuery | undefined => shown.get(report)?.rows.get(slug);

export const reportQueries = [...shown.values()].flatMap(({ question, rows }) => [question, ...rows.values()]);
