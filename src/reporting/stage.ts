import { stage, type Page } from '../platform/stage.ts';
import { listSegments } from './list-segments.ts';
import { reportQueries } from './report-queries.ts';
import { reportingState } from './reporting-state.ts';
import { showOverview } from './show-overview.ts';
import { printSummary } from './summary/print-summary.ts';
import { showSummary } from './summary/show-summary.ts';
import { reportingWords } from './words.ts';

const at = (path: string, file: string): Page => ({
  path: `programs/:program/reporting${path}`,
  file: `reporting/${file}`,
  frame: 'program',
});

export const reporting = stage({
  name: 'reporting',
  words: reportingWords,
  queries: [showOverview, listSegments, showSummary, printSummary, ...reportQueries],
  pages: [
    at('', 'pages/overview.page.tsx'),
    at('/summary.pdf', 'summary/summary-file.ts'),
    at('/:report', 'pages/report.page.tsx'),
    at('/:report/files/:file', 'files/report-file.ts'),
    at('/:report/rows/:rows', 'pages/rows.page.tsx'),
    at('/:report/rows/:rows/files/:file', 'files/rows-file.ts'),
  ],
  stageState: reportingState,
});
