/** What credentials contribute to the stage of people. */
import { addCredentialType } from './add-credential-type.ts';
import { confirmCredential } from './confirm-credential.ts';
import { editCredentialType } from './edit-credential-type.ts';
import { enterCredential } from './enter-credential.ts';
import { enterMyCredential } from './enter-my-credential.ts';
import * as events from './events.ts';
import { importCredentials } from './import-credentials.ts';
import { listCredentialTypes } from './list-credential-types.ts';
import { listCredentialsToConfirm } from './list-credentials-to-confirm.ts';
import { listMyCredentials } from './list-my-credentials.ts';
import { listPersonCredentials } from './list-person-credentials.ts';
import { removeCredential } from './remove-credential.ts';

export const credentialsPart = {
  commands: [
    addCredentialType,
    confirmCredential,
    editCredentialType,
    enterCredential,
    enterMyCredential,
    importCredentials,
    removeCredential,
  ],
  queries: [listCredentialTypes, listCredentialsToConfirm, listMyCredentials, listPersonCredentials],
  events: Object.values(events),
  pages: [
    { path: 'people/credentials', file: 'people/credentials/credentials.page.tsx' },
    { path: 'people/credentials/import', file: 'people/credentials/import-credentials.page.tsx' },
    { path: 'people/credentials/:type', file: 'people/credentials/credential-type.page.tsx' },
    { path: 'account/credentials', file: 'people/credentials/my-credentials.page.tsx' },
  ],
};
