import { Readable } from 'node:stream';
import { Refused } from '../../../platform/problems.ts';
import { detectDelimiter } from '../../import/detect-delimiter.rules.ts';
import { readRows, type FileRow } from '../../import/read-rows.ts';

const mostRows = 50_000;

/** The rows of a file, the names of its columns being the first. @throws Refused with a sentence for a file that will not do */
export async function rowsOf(content: string): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  const format = { encoding: 'utf-8', delimiter: detectDelimiter(content) } as const;
  for await (const { line, cells } of readRows(Readable.from([Buffer.from(content)]), format)) {
    rows.push({ line, cells: cells.map((cell) => cell.replaceAll('\u0000', '').trim()) });
    if (rows.length > mostRows)
      throw new Refused(
        `This file has more than ${mostRows.toLocaleString('en')} lines. Split it, and bring its parts one after the other.`,
      );
  }
  if (rows.length < 2) throw new Refused('This file holds no rows below the names of its columns.');
  return rows;
}
