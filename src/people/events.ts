/** What happens to people that other stages and the audit log hear of. */
import { z } from 'zod';
import { event } from '../platform/event.ts';
import { roles } from './role.ts';

/** Once per departure, when the last day has passed: by an import, an edit, or the clock. */
export const personLeft = event('people.person-left', 'A person left the organisation', z.object({ person: z.uuid() }));

export const personAdded = event('people.person-added', 'A person was added', z.object({ person: z.uuid() }));
export const personErased = event('people.person-erased', 'A person was erased', z.object({ person: z.uuid() }));
/** Names the fields that changed, never what they hold. */
export const personEdited = event(
  'people.person-edited',
  'A person was edited',
  z.object({ person: z.uuid(), fields: z.array(z.string()) }),
);

export const apiKeyMade = event('people.api-key-made', 'A key for the API was made', z.object({ apiKey: z.uuid() }));
export const apiKeyRevoked = event('people.api-key-revoked', 'A key for the API was revoked', z.object({ apiKey: z.uuid() }));

const aboutRole = { person: z.uuid(), role: z.enum(roles), program: z.uuid().optional() };
export const roleGranted = event('people.role-granted', 'A role was given', z.object(aboutRole));
export const roleRevoked = event('people.role-revoked', 'A role was taken away', z.object(aboutRole));

const count = z.number().int();
export const peopleImported = event(
  'people.people-imported',
  'People were imported from a file',
  z.object({ import: z.uuid(), rows: count, added: count, changed: count, unchanged: count, left: count, refused: count }),
);
