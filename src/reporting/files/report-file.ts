/** A report as CSV or JSON: `…/reporting/sessions/files/sessions.csv`, narrowed by the same filters as the page. */
import type { LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
import { reportQueryOf } from '../report-queries.ts';
import { csvFile } from '../shape/csv.rules.ts';
import { asFile, csvType, fileName, jsonType } from './as-file.ts';
import { reportLines } from './report-lines.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, ctx, params, search }) => {
    const report = params.report ?? '';
    const question = reportQueryOf(report);
    const ending = ['csv', 'json'].find((one) => params.file === `${report}.${one}`);
    if (!question || !ending) throw new NotFound();
    const reading = await ask(question, { ...Object.fromEntries(search), program: params.program ?? '' });
    const name = fileName([report], reading.asOf, ending);
    return ending === 'json'
      ? asFile(JSON.stringify(reading, null, 2), { name, type: jsonType })
      : asFile(csvFile(reportLines(reading, ctx.say)), { name, type: csvType });
  });
