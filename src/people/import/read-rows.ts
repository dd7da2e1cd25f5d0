/** A stored file as a stream of rows; holds a piece or two of it at a time. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { Refused } from '../../platform/problems.ts';
import { announcement, type Delimiter } from './detect-delimiter.rules.ts';
import type { Encoding } from './detect-encoding.rules.ts';

export interface FileFormat {
  encoding: Encoding;
  delimiter: Delimiter;
}

export interface FileRow {
  /** Where it begins, the file's first line being 1. */
  line: number;
  cells: string[];
}

/** A row longer than this is a quotation mark that nobody closed. */
const longestRow = 1_000_000;

const options = (delimiter: Delimiter) => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: longestRow,
  bom: true,
});

interface Parsed {
  info: { lines: number };
  record: string[];
}

/** A cell may hold line breaks, and the parser counts to the end of its row. */
const asRow = ({ info, record }: Parsed, skipped: number): FileRow => ({
  line: info.lines + skipped - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0),
  cells: record,
});

/** Every row, the names of the columns being the first. @throws Refused where a quotation mark is never closed */
export async function* readRows(pieces: AsyncIterable<Uint8Array>, { encoding, delimiter }: FileFormat): AsyncGenerator<FileRow> {
  const skipping = { lines: 0 };
  const parser = parse({ ...options(delimiter), info: true });
  const text = Readable.from(withoutAnnouncement(decoded(pieces, encoding), skipping));
  text.on('error', (problem) => parser.destroy(problem));
  try {
    for await (const parsed of text.pipe(parser)) yield asRow(parsed as Parsed, skipping.lines);
  } catch (problem) {
    throw sentenceFor(problem);
  } finally {
    text.destroy();
  }
}

async function* decoded(pieces: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

async function* withoutAnnouncement(texts: AsyncIterable<string>, skipping: { lines: number }): AsyncGenerator<string> {
  let first = true;
  for await (const text of texts) {
    const told = first ? announcement(text) : '';
    if (told) skipping.lines = 1;
    first = false;
    if (text.length > told.length) yield text.slice(told.length);
  }
}

/** The first rows of a file whose beginning is at hand; a row cut off at the end is left out. */
export function firstRows(start: Uint8Array, { encoding, delimiter }: FileFormat, most: number): FileRow[] {
  const whole = iconv.decode(Buffer.from(start), encoding);
  const told = announcement(whole);
  const text = whole.slice(told.length);
  const rows: FileRow[] = [];
  try {
    const on_record = (record: string[], info: { lines: number }) => void rows.push(asRow({ record, info }, told ? 1 : 0));
    parseNow(text, { ...options(delimiter), to: most, on_record });
  } catch {
    // The beginning of a longer file ends inside a quotation; what was read until there stands.
  }
  return rows;
}

function sentenceFor(problem: unknown): unknown {
  if (!(problem instanceof CsvError)) return problem;
  const line = typeof problem.lines === 'number' ? ` near line ${problem.lines}` : '';
  return new Refused(
    `A quotation mark (") is opened${line} and never closed, so what follows cannot be told apart. Correct it, and bring the file again.`,
  );
}
