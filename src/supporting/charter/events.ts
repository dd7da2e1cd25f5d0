import { z } from 'zod';
import { event } from '../../platform/event.ts';

const about = { program: z.uuid(), match: z.uuid() };

export const charterSaved = event(
  'supporting.charter-saved',
  'A charter was written or changed',
  z.object({ ...about, version: z.number().int() }),
);

/** `complete`: by this signature all have signed the same version. */
export const charterSigned = event(
  'supporting.charter-signed',
  'A charter was signed',
  z.object({ ...about, person: z.uuid(), complete: z.boolean() }),
);
