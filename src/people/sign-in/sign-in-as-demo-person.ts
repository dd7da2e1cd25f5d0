import { eq } from 'drizzle-orm';
import type { App } from '../../platform/app.ts';
import { NotFound } from '../../platform/problems.ts';
import { nameOf } from '../person-names.ts';
import { demoCast, persons } from '../tables.ts';
import { authOf } from './auth.ts';
import { localPath, type Entry } from './entry.ts';
import { ownerDatabase } from './owner-database.ts';

export interface CastMember {
  personId: string;
  name: string;
  /** 'Mentor, sales program'. */
  part: string;
}

/** Whom a visitor of the demo may be; nobody anywhere else. */
export async function demoCastOf(app: App): Promise<CastMember[]> {
  if (!app.configuration.demo) return [];
  const found = await ownerDatabase(app)
    .select({ personId: persons.id, givenName: persons.givenName, familyName: persons.familyName, part: demoCast.part })
    .from(demoCast)
    .innerJoin(persons, eq(persons.id, demoCast.personId))
    .orderBy(demoCast.place);
  return found.map((one) => ({ personId: one.personId, name: nameOf(one), part: one.part }));
}

/** @throws NotFound outside the demo, and for anyone who is not of its cast */
export async function signInAsDemoPerson(app: App, request: Request, values: Record<string, unknown>): Promise<Entry> {
  if (!app.configuration.demo) throw new NotFound();
  const cast = ownerDatabase(app).select({ id: demoCast.personId }).from(demoCast);
  const [person] = await ownerDatabase(app)
    .select()
    .from(persons)
    .where(eq(persons.id, uuidOr404(values.person)));
  if (!person?.email || !(await cast).some((one) => one.id === person.id)) throw new NotFound();
  const body = { email: person.email.toLowerCase(), name: nameOf(person), personId: person.id };
  const { headers } = await authOf(app).api.signInAsCast({ body, headers: request.headers, returnHeaders: true });
  return { headers, to: localPath(values.to) };
}

function uuidOr404(value: unknown): string {
  if (typeof value !== 'string' || !/^[0-9a-f-]{36}$/i.test(value)) throw new NotFound();
  return value;
}
