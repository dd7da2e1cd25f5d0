import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { aReaderOfTheDirectory } from '../access.ts';
import { typeFields } from './type-fields.ts';
import { keepType, refuseTakenName } from './type-of.ts';

export const addCredentialType = command({
  name: 'people.add-credential-type',
  says: 'Add the credential',
  done: 'The credential is added. Programs can ask for it now.',
  http: 'POST /credential-types',
  input: z.object(typeFields),
  output: z.object({ id: z.uuid() }),
  may: aReaderOfTheDirectory,
  run: async (ctx, { name, issuer = '', validForMonths = null }) => {
    await refuseTakenName(ctx, name);
    return { id: await keepType(ctx, { name, issuer, validForMonths }) };
  },
});
