/** The rows behind a number as CSV, all of them: `…/rows/held/files/held.csv`, filtered, searched and sorted like the page. */
import type { LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
import { rowsQueryOf } from '../report-queries.ts';
import { csvFile, type Cell } from '../shape/csv.rules.ts';
import { asFile, csvType, fileName } from './as-file.ts';
import { headOfRows, rowsLines } from './rows-lines.ts';

const rowsAtOnce = 1_000;

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, ctx, params, search }) => {
    const { report = '', rows: slug = '', program = '' } = params;
    const query = rowsQueryOf(report, slug);
    if (!query || params.file !== `${slug}.csv`) throw new NotFound();
    const asked = { ...Object.fromEntries(search), program, limit: rowsAtOnce };
    const lines: Cell[][] = [];
    let asOf = '';
    for (let after: string | undefined; ;) {
      const page = await ask(query, { ...asked, after });
      if (lines.length === 0) lines.push(headOfRows(page.columns));
      lines.push(...rowsLines(page.columns, page.items, ctx.say));
      asOf = page.asOf;
      if (page.next === null) break;
      after = page.next;
    }
    return asFile(csvFile(lines), { name: fileName([report, slug], asOf, 'csv'), type: csvType });
  });
