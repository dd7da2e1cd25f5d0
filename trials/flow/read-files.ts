/** Somebody's CSV files, row by row, in the roles their people are to take. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';

export type FlowRole = 'mentor' | 'mentee' | 'both';
export type CsvRow = Record<string, string>;

export interface FlowFile {
  name: string;
  content: string;
  rows: CsvRow[];
  /** Of all its people; where none is given, every third is a mentor. */
  role?: 'mentor' | 'mentee';
}

/** @param most rows of the file, from its beginning */
export async function readFlowFile(path: string, role?: FlowFile['role'], most = Infinity): Promise<FlowFile> {
  const text = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n').trim();
  const rows = parse(text, { columns: true, skip_empty_lines: true, relax_column_count: true }) as CsvRow[];
  if (rows.length <= most) return { name: basename(path), content: text, rows, role };
  return { name: basename(path), content: text.split('\n', most + 1).join('\n'), rows: rows.slice(0, most), role };
}
