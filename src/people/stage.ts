import { stage } from '../platform/stage.ts';
import { editAccount } from './account/edit-account.ts';
import { listApiKeys } from './account/list-api-keys.ts';
import { makeApiKey } from './account/make-api-key.ts';
import { revokeApiKey } from './account/revoke-api-key.ts';
import { showAccount } from './account/show-account.ts';
import { apiKeyMade, apiKeyRevoked, personAdded, personEdited, personLeft } from './events.ts';
import { findReader } from './find-reader.ts';
import { signInLink } from './sign-in/mails/sign-in-link.ts';
import { peopleWords } from './words.ts';

export const people = stage({
  name: 'people',
  words: peopleWords,
  commands: [editAccount, makeApiKey, revokeApiKey],
  queries: [listApiKeys, showAccount],
  events: [apiKeyMade, apiKeyRevoked, personAdded, personEdited, personLeft],
  mails: [signInLink],
  pages: [
    { path: 'sign-in', file: 'people/sign-in/sign-in.page.tsx', frame: 'plain' },
    { path: 'sign-in/check-mail', file: 'people/sign-in/check-mail.page.tsx', frame: 'plain' },
    { path: 'sign-in/link', file: 'people/sign-in/link.page.tsx', frame: 'plain' },
    { path: 'sign-out', file: 'people/sign-in/sign-out.page.tsx', frame: 'plain' },
    { path: 'account', file: 'people/account/account.page.tsx', frame: 'site' },
  ],
  findReader,
});
