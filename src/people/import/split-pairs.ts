import { Readable } from 'node:stream';
import { eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { csvLine } from '../../platform/csv.ts';
import { Refused } from '../../platform/problems.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { nameOf } from '../person-names.ts';
import { importPieces, imports, persons } from '../tables.ts';
import { peopleWords } from '../words.ts';
import { pairColumns } from './asks-for-skills.rules.ts';
import { describeColumns } from './describe-file.ts';
import { importOf, stateOf, type Import } from './import-of.ts';
import { nameFromAddress, peopleOfPairs, type NamedInList } from './people-of-pairs.rules.ts';
import { inPieces, readPieces, storePiece } from './pieces.ts';
import { proposeMapping } from './propose-mapping.rules.ts';
import { readRows } from './read-rows.ts';

/** A list of pairs is somebody's handiwork; what is larger is something else. */
const mostBytes = 1_000_000;
const format = { encoding: 'utf-8', delimiter: ',' } as const;

/** From a list of who is with whom to a list of who there is, which can be asked what they teach and want to learn. */
export const splitPairs = command({
  name: 'people.split-pairs',
  says: 'Take both columns as people',
  done: 'Everybody of the list stands in a row of their own now. Look through them, then import.',
  http: 'POST /people/imports/:import/splitting',
  input: z.object({}),
  output: z.object({ id: z.uuid(), people: z.number().int(), unknown: z.number().int() }),
  of: (ctx, params) => importOf(ctx, params.import),
  may: aKeeperOfTheDirectory,
  ready: async (ctx, found) => {
    if (stateOf(found) !== 'mapping') return ctx.say(peopleWords, 'import.asks.settled');
    return pairColumns(found.columns) ? undefined : ctx.say(peopleWords, 'import.asks.no_pairs');
  },
  async run(ctx, _input, found) {
    const { people, unknown } = peopleOfPairs(await cellsOfPairs(ctx, found));
    if (people.length === 0) throw new Refused(ctx.say(peopleWords, 'import.asks.names_only'));
    const known = await namesByAddress(ctx, people);
    const rows = people.map(({ name, email }) => [known.get(email) ?? (name || nameFromAddress(email)), email]);
    const bytes = Buffer.from([['Full name', 'E-mail'], ...rows].map(csvLine).join(''));
    await ctx.db.delete(importPieces).where(eq(importPieces.importId, found.id));
    let place = 0;
    for await (const piece of inPieces(Readable.from([bytes]))) await storePiece(ctx, found.id, place++, piece);
    const columns = describeColumns(bytes, format);
    await ctx.db
      .update(imports)
      .set({ ...format, columns, mapping: proposeMapping(columns), sizeBytes: bytes.length })
      .where(eq(imports.id, found.id));
    return { id: found.id, people: people.length, unknown };
  },
});

async function cellsOfPairs(ctx: Context, found: Import): Promise<string[]> {
  if (found.sizeBytes > mostBytes) throw new Refused(ctx.say(peopleWords, 'import.asks.too_large'));
  const { mentor, mentee } = pairColumns(found.columns)!;
  const cells: string[] = [];
  let head = true;
  for await (const row of readRows(
    readPieces((fn) => fn(ctx), found.id),
    found,
  )) {
    if (!head) cells.push(row.cells[mentor] ?? '', row.cells[mentee] ?? '');
    head = false;
  }
  return cells;
}

/** Who is in the directory keeps the name they have there. */
async function namesByAddress(ctx: Context, people: readonly NamedInList[]): Promise<Map<string, string>> {
  const rows = await ctx.db
    .select({ email: sql<string>`lower(${persons.email})`, givenName: persons.givenName, familyName: persons.familyName })
    .from(persons)
    .where(
      inArray(
        sql`lower(${persons.email})`,
        people.map(({ email }) => email),
      ),
    );
  return new Map(rows.map(({ email, ...name }) => [email, nameOf(name)]));
}
