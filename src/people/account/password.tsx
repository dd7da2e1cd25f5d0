import { CommandForm } from '../../platform/ui/command-form.tsx';
import { TextField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { freshMinutes, passwordLength } from '../sign-in/limits.ts';
import { peopleWords } from '../words.ts';

export function Password({ hasPassword, fresh }: { hasPassword: boolean; fresh: boolean }) {
  const say = useSay();
  const label = say(peopleWords, hasPassword ? 'account.password.change' : 'account.password.set');
  const refusal = fresh ? undefined : say(peopleWords, 'account.password.stale', { minutes: freshMinutes });
  return (
    <Section
      title={say(peopleWords, 'account.password.title')}
      lead={say(peopleWords, hasPassword ? 'account.password.lead_has' : 'account.password.lead_none')}
    >
      <CommandForm offer={{ name: 'account.set-password', label, ...(refusal ? { refusal } : {}) }} tone="quiet">
        {fresh ? (
          <TextField
            name="password"
            type="password"
            label={say(peopleWords, 'account.password.new')}
            hint={say(peopleWords, 'account.password.hint', { least: passwordLength.least })}
            required
            autoComplete="new-password"
          />
        ) : null}
      </CommandForm>
    </Section>
  );
}
