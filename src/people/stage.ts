import { stage } from '../platform/stage.ts';
import { apiKeyMade, apiKeyRevoked, personLeft } from './events.ts';
import { findReader } from './find-reader.ts';
import { listApiKeys } from './sign-in/list-api-keys.ts';
import { signInLink } from './sign-in/mails/sign-in-link.ts';
import { makeApiKey } from './sign-in/make-api-key.ts';
import { revokeApiKey } from './sign-in/revoke-api-key.ts';
import { peopleWords } from './words.ts';

export const people = stage({
  name: 'people',
  words: peopleWords,
  commands: [makeApiKey, revokeApiKey],
  queries: [listApiKeys],
  events: [apiKeyMade, apiKeyRevoked, personLeft],
  mails: [signInLink],
  findReader,
});
