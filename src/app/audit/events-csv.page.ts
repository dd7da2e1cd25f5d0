import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import type { LoaderFunctionArgs } from 'react-router';
import { csvLine, csvStart } from '../../platform/csv.ts';
import { execute } from '../../platform/execute.ts';
import { doorContext } from '../../platform/http/door.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { listEvents, type AuditRow } from './list-events.ts';

const rowsAtATime = 1_000;
const headings = ['When (UTC)', 'Who', 'What', 'About', 'Program', 'Event', 'Id'];

const asLine = (row: AuditRow) =>
  csvLine([
    row.occurredAt.toISOString(),
    row.actor ?? '',
    row.says,
    row.about.map(({ key, value }) => `${key}: ${value}`).join('; '),
    row.program?.name ?? '',
    row.name,
    row.id,
  ]);

/** The audit log as a file: all of it that is sought, read piece by piece, so that its length costs no memory. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, actor } = args.context.get(doorContext);
  const search = args.url.searchParams.get('search') ?? undefined;
  const first = await readPage(args, ({ ask }) => ask(listEvents, { search, limit: rowsAtATime }));
  async function* lines() {
    yield csvStart + csvLine(headings);
    for (let page = first; ; page = await execute(app, actor, listEvents, { search, after: page.next ?? undefined, limit: rowsAtATime })) {
      yield page.items.map(asLine).join('');
      if (!page.next) return;
    }
  }
  return new Response(createReadableStreamFromReadable(Readable.from(lines())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="audit-log.csv"' },
  });
}
