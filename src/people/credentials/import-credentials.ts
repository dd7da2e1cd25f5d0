import { isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { day, maybe, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { rowsOf } from '../skills/files/rows-of.ts';
import { persons } from '../tables.ts';
import { peopleWords } from '../words.ts';
import { keepCredential } from './keep-credential.ts';
import { offeredTypes } from './offered-types.ts';
import { readCredentialLines, type CredentialLine } from './read-credential-lines.rules.ts';

const mostLines = 5_000;
const problemsSaid = 8;

const dates = z.object({ issuedOn: day('The day of issue'), expiresOn: maybe(day('The last day')), proof: maybe(text('The proof', 500)) });

/** All lines or none: half a sheet would have to be sorted out by hand. */
export const importCredentials = command({
  name: 'people.import-credentials',
  says: 'Store the credentials',
  done: 'The credentials are stored and count.',
  http: 'POST /credential-sheets',
  input: z.object({ sheet: text('The sheet', 600_000).describe('CSV with columns e-mail, credential, issued on, expires on, proof.') }),
  output: z.object({ stored: z.number().int() }),
  may: aKeeperOfTheDirectory,
  run: async (ctx, { sheet }) => {
    const lines = readCredentialLines(await rowsOf(sheet));
    if ('missing' in lines) {
      const columns = lines.missing.map((one) => ctx.say(peopleWords, `credentials.sheet.column.${one}`)).join(', ');
      throw new Invalid({ sheet: ctx.say(peopleWords, 'credentials.sheet.missing', { columns }) });
    }
    if (lines.length > mostLines) throw new Invalid({ sheet: ctx.say(peopleWords, 'credentials.sheet.too_long', { count: mostLines }) });
    const wrong: string[] = [];
    const judge = await judging(ctx, lines);
    for (const line of lines) {
      const problem = await judge(line);
      if (problem) wrong.push(ctx.say(peopleWords, 'credentials.sheet.line', { line: line.line, problem }));
    }
    if (wrong.length > 0) throw new Invalid({ sheet: wrong.slice(0, problemsSaid).join(' ') });
    return { stored: lines.length };
  },
});

/** Stores a line, or says what is wrong with it; the transaction is given up where one is. */
async function judging(ctx: Context, lines: readonly CredentialLine[]): Promise<(line: CredentialLine) => Promise<string | undefined>> {
  const sought = sql.param([...new Set(lines.map(({ person }) => person.toLowerCase()))]);
  const found = await ctx.db
    .select({ id: persons.id, email: persons.email, number: persons.employeeNumber })
    .from(persons)
    .where(
      sql`(lower(${persons.email}) = any(${sought}::text[]) or lower(${persons.employeeNumber}) = any(${sought}::text[])) and ${isNull(persons.erasedAt)}`,
    );
  const personOf = new Map(
    found.flatMap(({ id, email, number }) => [number, email].flatMap((name) => (name ? [[name.toLowerCase(), id] as const] : []))),
  );
  const typeOf = new Map((await offeredTypes(ctx)).map(({ id, name }) => [name.toLowerCase(), id]));
  return async (line) => {
    const person = personOf.get(line.person.toLowerCase());
    if (!person) return ctx.say(peopleWords, 'credentials.sheet.no_person', { person: line.person });
    const type = typeOf.get(line.credential.toLowerCase());
    if (!type) return ctx.say(peopleWords, 'credentials.sheet.no_type', { credential: line.credential });
    const read = dates.safeParse(line);
    if (!read.success) return read.error.issues[0]?.message;
    try {
      await keepCredential(ctx, { person, type, ...read.data, confirmed: true });
    } catch (problem) {
      if (problem instanceof Invalid) return Object.values(problem.fields)[0];
      throw problem;
    }
    return undefined;
  };
}
