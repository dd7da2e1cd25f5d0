import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Membership } from '../sign-in/memberships.ts';
import { peopleWords } from '../words.ts';

/** The other organisations of the same address, each a button that goes on there. */
export function Elsewhere({ memberships }: { memberships: Pick<Membership, 'personId' | 'organization'>[] }) {
  const say = useSay();
  return (
    <Section title={say(peopleWords, 'account.elsewhere.title')} lead={say(peopleWords, 'account.elsewhere.lead')}>
      {memberships.map((one) => (
        <CommandForm
          key={one.personId}
          offer={{
            name: 'account.switch-organization',
            label: say(peopleWords, 'account.elsewhere.do', { organization: one.organization }),
          }}
          tone="quiet"
          inline
          formKey={one.personId}
        >
          <input type="hidden" name="person" value={one.personId} />
        </CommandForm>
      ))}
    </Section>
  );
}
