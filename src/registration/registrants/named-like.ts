import { sql, type SQL } from 'drizzle-orm';
import { persons } from '../../people/tables.ts';

const said = sql`lower(concat_ws(' ', ${persons.givenName}, ${persons.familyName}, ${persons.email}, ${persons.department}, ${persons.title}))`;
const mostWords = 8;

/** Every word occurs somewhere in what the directory says of the person, in any order. */
export function namedLike(search: string | undefined): SQL[] {
  const words = (search ?? '').replaceAll(String.fromCharCode(0), '').toLowerCase().split(/\s+/).filter(Boolean);
  return words.slice(0, mostWords).map((word) => sql`${said} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
}
