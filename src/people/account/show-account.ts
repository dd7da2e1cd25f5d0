import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { aSignedInPerson } from '../../platform/policy.ts';
import { NotFound } from '../../platform/problems.ts';
import { grantsOf } from '../access.ts';
import { roles } from '../role.ts';
import { organizations, persons } from '../tables.ts';

export const showAccount = query({
  name: 'people.show-account',
  says: 'You, as others here see you',
  http: 'GET /account',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    email: z.string().nullable(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    organization: z.object({ id: z.uuid(), name: z.string() }),
    language: z.string(),
    timeZone: z.string(),
    roles: z.array(z.object({ role: z.enum(roles), program: z.uuid().nullable() })),
  }),
  may: aSignedInPerson,
  async run(ctx) {
    const found = await accountOf(ctx);
    const grants = await grantsOf(ctx);
    return { ...found, roles: grants.map(({ role, programId }) => ({ role, program: programId })) };
  },
});

async function accountOf(ctx: Context) {
  if (ctx.actor.kind !== 'person') throw new NotFound();
  const [found] = await ctx.db
    .select({
      id: persons.id,
      givenName: persons.givenName,
      familyName: persons.familyName,
      email: persons.email,
      title: persons.title,
      department: persons.department,
      organization: { id: organizations.id, name: organizations.name },
      language: persons.language,
      timeZone: persons.timeZone,
    })
    .from(persons)
    .innerJoin(organizations, eq(organizations.id, persons.organizationId))
    .where(eq(persons.id, ctx.actor.personId));
  if (!found) throw new NotFound();
  return found;
}
