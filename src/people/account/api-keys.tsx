import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { TextField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Day, Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../sign-in/sign-in.module.css';
import { peopleWords } from '../words.ts';

interface Key {
  id: string;
  name: string;
  madeAt: Date;
  lastUsedOn: string | null;
}

interface ApiKeysProps {
  keys: Key[];
  revoke: Offer | undefined;
  make: Offer | undefined;
  /** The one just made: shown now and never again. */
  made: { name: string; key: string } | undefined;
}

export function ApiKeys({ keys, revoke, make, made }: ApiKeysProps) {
  const say = useSay();
  return (
    <Section title={say(peopleWords, 'account.keys.title')} lead={say(peopleWords, 'account.keys.lead')} id="keys">
      {made ? (
        <Notice tone="good" title={say(peopleWords, 'account.keys.made', { name: made.name })}>
          <code className={styles.secret} translate="no">
            {made.key}
          </code>
        </Notice>
      ) : null}
      {keys.length > 0 ? (
        <ListTable
          caption={say(peopleWords, 'account.keys.title')}
          rows={keys}
          rowKey={(key) => key.id}
          columns={[
            { key: 'name', label: say(peopleWords, 'account.keys.name'), cell: (key) => <bdi translate="no">{key.name}</bdi> },
            { key: 'made', label: say(peopleWords, 'account.keys.made_at'), cell: (key) => <Moment at={key.madeAt} as="date" /> },
            {
              key: 'used',
              label: say(peopleWords, 'account.keys.used'),
              cell: (key) => (key.lastUsedOn ? <Day on={key.lastUsedOn} /> : say(peopleWords, 'account.keys.never')),
            },
            {
              key: 'revoke',
              label: say(peopleWords, 'account.keys.revoke'),
              cell: (key) => <RevokeForm apiKey={key} offer={revoke} />,
            },
          ]}
        />
      ) : null}
      <CommandForm offer={make} tone="quiet">
        <TextField
          name="name"
          label={say(peopleWords, 'account.keys.name')}
          hint={say(peopleWords, 'account.keys.name_hint')}
          required
          maxLength={100}
        />
      </CommandForm>
    </Section>
  );
}

function RevokeForm({ apiKey, offer }: { apiKey: Key; offer: Offer | undefined }) {
  return (
    <CommandForm offer={offer} tone="danger" inline formKey={apiKey.id}>
      <input type="hidden" name="apiKey" value={apiKey.id} />
    </CommandForm>
  );
}
