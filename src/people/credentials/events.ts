/** What happens to credentials, for the audit log and for the stages that ask for them. */
import { z } from 'zod';
import { event } from '../../platform/event.ts';

const ofPerson = z.object({ person: z.uuid(), type: z.uuid() });

export const credentialTypeAdded = event('people.credential-type-added', 'A kind of credential was added', z.object({ type: z.uuid() }));
export const credentialTypeChanged = event(
  'people.credential-type-changed',
  'A kind of credential was changed',
  z.object({ type: z.uuid() }),
);
export const credentialEntered = event('people.credential-entered', 'A credential was entered', ofPerson);
export const credentialConfirmed = event('people.credential-confirmed', 'A credential was confirmed', ofPerson);
export const credentialRemoved = event('people.credential-removed', 'A credential was removed', ofPerson);
