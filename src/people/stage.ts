import { stage } from '../platform/stage.ts';
import { editAccount } from './account/edit-account.ts';
import { listApiKeys } from './account/list-api-keys.ts';
import { makeApiKey } from './account/make-api-key.ts';
import { revokeApiKey } from './account/revoke-api-key.ts';
import { showAccount } from './account/show-account.ts';
import { credentialsPart } from './credentials/credentials-part.ts';
import { addPerson } from './directory/add-person.ts';
import { editPerson } from './directory/edit-person.ts';
import { listPeople } from './directory/list-people.ts';
import { noticeDepartures } from './directory/notice-departures.ts';
import { showPerson } from './directory/show-person.ts';
import { erasePerson } from './erasing/erase-person.ts';
import { strikeFromDirectory } from './erasing/strike-from-directory.ts';
import * as events from './events.ts';
import { findReader } from './find-reader.ts';
import { cancelImport } from './import/cancel-import.ts';
import { discardFiles } from './import/discard-files.ts';
import { importPeople } from './import/import-people.ts';
import { listImports } from './import/list-imports.ts';
import { listProblems } from './import/list-problems.ts';
import { mapImport } from './import/map-import.ts';
import { mountImportFiles } from './import/mount-files.ts';
import { receiveImport } from './import/receive-import.ts';
import { showImport } from './import/show-import.ts';
import { splitPairs } from './import/split-pairs.ts';
import { startImport } from './import/start-import.ts';
import { grantRole } from './roles/grant-role.ts';
import { revokeRole } from './roles/revoke-role.ts';
import { forgetExpired } from './sign-in/forget-expired.ts';
import { signInLink } from './sign-in/mails/sign-in-link.ts';
import { mountSkillFiles } from './skills/files/mount-skill-files.ts';
import { skillsPart } from './skills/skills-part.ts';
import { whatIsNext } from './what-is-next.ts';
import { peopleWords } from './words.ts';

export const people = stage({
  name: 'people',
  words: peopleWords,
  commands: [
    addPerson,
    cancelImport,
    editAccount,
    editPerson,
    erasePerson,
    grantRole,
    makeApiKey,
    mapImport,
    receiveImport,
    revokeApiKey,
    revokeRole,
    splitPairs,
    startImport,
    ...credentialsPart.commands,
    ...skillsPart.commands,
  ],
  queries: [
    listApiKeys,
    listImports,
    listPeople,
    listProblems,
    showAccount,
    showImport,
    showPerson,
    ...credentialsPart.queries,
    ...skillsPart.queries,
  ],
  events: [...Object.values(events), ...credentialsPart.events, ...skillsPart.events],
  mails: [signInLink],
  chores: [discardFiles, forgetExpired, noticeDepartures, ...skillsPart.chores],
  works: [importPeople],
  mounts: (site, app) => {
    mountImportFiles(site, app);
    mountSkillFiles(site, app);
  },
  pages: [
    { path: 'sign-in', file: 'people/sign-in/sign-in.page.tsx', frame: 'plain' },
    { path: 'sign-in/check-mail', file: 'people/sign-in/check-mail.page.tsx', frame: 'plain' },
    { path: 'sign-in/link', file: 'people/sign-in/link.page.tsx', frame: 'plain' },
    { path: 'sign-out', file: 'people/sign-in/sign-out.page.tsx', frame: 'plain' },
    { path: 'account', file: 'people/account/account.page.tsx' },
    { path: 'people', file: 'people/directory/people.page.tsx' },
    { path: 'people/new', file: 'people/directory/new-person.page.tsx' },
    { path: 'people/import', file: 'people/import/import.page.tsx' },
    { path: 'people/imports/:import', file: 'people/import/one-import.page.tsx' },
    ...credentialsPart.pages,
    ...skillsPart.pages,
    { path: 'people/:person', file: 'people/directory/person.page.tsx' },
    { path: 'people/:person/edit', file: 'people/directory/edit-person.page.tsx' },
    { path: 'people/:person/erase', file: 'people/erasing/erase.page.tsx' },
  ],
  findReader,
  whatIsNext,
  erase: strikeFromDirectory,
});
