import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/problems.ts';
import { nameOf } from '../person-names.ts';
import { persons } from '../tables.ts';

/** An address or a number belongs to one person of an organisation. @throws Invalid on the field that is taken */
export async function refuseTwice(
  ctx: Context,
  { email, employeeNumber }: { email?: string | null; employeeNumber?: string | null },
  except?: string,
): Promise<void> {
  const same = or(
    email ? sql`lower(${persons.email}) = lower(${email})` : undefined,
    employeeNumber ? eq(persons.employeeNumber, employeeNumber) : undefined,
  );
  if (!same) return;
  const [found] = await ctx.db
    .select()
    .from(persons)
    .where(and(same, except ? ne(persons.id, except) : undefined))
    .limit(1);
  if (!found) return;
  const taken = employeeNumber && found.employeeNumber === employeeNumber ? 'employeeNumber' : 'email';
  throw new Invalid({ [taken]: `This belongs to ${nameOf(found)} already.` });
}
