/** A stored file as a stream of rows; holds a piece or two of it at a time. */
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

/** A cell may hold line breaks, and the parser counts to the end of its row. */
const asRow = (record: string[], lines: number): FileRow => ({ line: lines - breaksIn(record), cells: record });

function breaksIn(record: string[]): number {
  let breaks = 0;
  for (const cell of record) if (cell.includes('\n') || cell.includes('\r')) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}

/** Every row, the names of the columns being the first. @throws Refused where a quotation mark is never closed */
export async function* readRows(pieces: AsyncIterable<Uint8Array>, { encoding, delimiter }: FileFormat): AsyncGenerator<FileRow> {
  const skipping = { lines: 0 };
  let rows: FileRow[] = [];
  const on_record = (record: string[], info: { lines: number }) => void rows.push(asRow(record, info.lines + skipping.lines));
  const parser = parse({ ...options(delimiter), on_record });
  // It tells a problem twice; whoever gave it the text hears of it.
  parser.on('error', () => undefined);
  const take = () => {
    const taken = rows;
    rows = [];
    return taken;
  };
  try {
    for await (const text of withoutAnnouncement(decoded(pieces, encoding), skipping)) {
      await passed((done) => parser.write(text, done));
      yield* take();
    }
    await passed((done) => parser.end(done));
    yield* take();
  } catch (problem) {
    throw sentenceFor(problem);
  } finally {
    parser.destroy();
  }
}

/** Waits until the parser has done with a text; it hands its rows over while it reads, for a stream of them costs more than the reading. */
async function passed(give: (done: (problem?: Error | null) => void) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => give((problem) => (problem ? reject(problem) : resolve())));
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
    const on_record = (record: string[], info: { lines: number }) => void rows.push(asRow(record, info.lines + (told ? 1 : 0)));
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
