import { mail } from '../../platform/mail/mail.ts';
import { registrationWords } from '../words.ts';
import { sampleProgram, sayDay, type ProgramFacts } from './program-facts.ts';

interface Facts extends Pick<ProgramFacts, 'name' | 'manager'> {
  credential: string;
  type: string;
  /** What the program calls those it asks, in the plural. */
  role: string;
  required: boolean;
  /** expires: it still holds, and not for long. */
  state: 'missing' | 'expired' | 'expires';
  /** Its last day, where it had one. */
  on: string | null;
}

export const aCredentialIsMissing = mail<Facts>({
  name: 'registration.a-credential-is-missing',
  sample: {
    ...sampleProgram,
    credential: 'Challenger certification',
    type: '0195d2a0-0000-7000-8000-000000000009',
    role: 'mentors',
    required: true,
    state: 'expired',
    on: '2026-03-20',
  },
  write: ({ name, manager, credential, type, role, required, state, on }, { say, givenName, language }) => ({
    subject: say(registrationWords, 'mail.credential.subject', { credential, name }),
    paragraphs: [
      say(registrationWords, 'mail.greeting', { givenName }),
      state === 'missing'
        ? say(registrationWords, required ? 'mail.credential.missing_required' : 'mail.credential.missing_asked', {
            name,
            role,
            credential,
          })
        : say(registrationWords, `mail.credential.${state}`, { name, role, credential, day: sayDay(on as string, language) }),
      say(registrationWords, 'mail.credential.how'),
    ],
    action: { label: say(registrationWords, 'mail.credential.action'), path: `/account/credentials?type=${type}` },
    ...(manager && required ? { closing: say(registrationWords, 'mail.credential.cannot', { manager }) } : {}),
  }),
});
