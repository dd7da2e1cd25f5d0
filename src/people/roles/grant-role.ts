import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { maybe } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { anOwner, isOurs } from '../access.ts';
import { roles } from '../role.ts';
import { personOf } from '../directory/person-of.ts';
import { grant } from './grant.ts';

export const grantRole = command({
  name: 'people.grant-role',
  says: 'Give the role',
  done: 'The role is given.',
  http: 'POST /people/:person/roles',
  input: z.object({
    role: z.enum(roles, { error: 'Choose one of the roles.' }),
    program: maybe(z.uuid('Choose a program from the list, or none for the whole organisation.')),
  }),
  output: z.object({ id: z.uuid() }),
  of: (ctx, { person }) => personOf(ctx, person),
  may: anOwner,
  ready: async (_ctx, person) => (person.departedAt ? 'This person has left the organisation, so there is no role to give.' : undefined),
  run: async (ctx, { role, program }, person) => {
    if (program && !(await isOurs(ctx, program)))
      throw new Invalid({ program: 'This program does not exist. Choose one from the list, or none for the whole organisation.' });
    return { id: await grant(ctx, { person: person.id, role, program: program ?? null }) };
  },
});
