import { useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { CredentialFields } from './credential-fields.tsx';
import { enterMyCredential } from './enter-my-credential.ts';
import { HeldTable } from './held-table.tsx';
import { listMyCredentials } from './list-my-credentials.ts';
import { RemoveForm } from './remove-form.tsx';
import { removeCredential } from './remove-credential.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer }) => {
    const mine = await ask(listMyCredentials, {});
    return {
      ...mine,
      enter: await offer(enterMyCredential),
      // One's own are all alike in this.
      remove: mine.items[0] ? await offer(removeCredential, { credential: mine.items[0].id }) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(enterMyCredential, () => '/account/credentials'), intent(removeCredential, () => '/account/credentials')]);

export default function MyCredentialsPage() {
  const { items, types, enter, remove } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const say = useSay();
  return (
    <Page
      title={say(peopleWords, 'credentials.mine.title')}
      lead={say(peopleWords, 'credentials.mine.lead')}
      back={{ to: '/account', label: say(peopleWords, 'account.title') }}
    >
      <HeldTable
        items={items}
        empty={<p>{say(peopleWords, 'credentials.mine.none')}</p>}
        actions={(row) => <RemoveForm credential={row.id} remove={remove} />}
      />
      <Section title={say(peopleWords, 'credentials.mine.enter')}>
        {types.length === 0 ? (
          <p>{say(peopleWords, 'credentials.mine.no_types')}</p>
        ) : (
          <CommandForm offer={enter}>
            <CredentialFields types={types} chosen={params.get('type') ?? undefined} />
          </CommandForm>
        )}
      </Section>
    </Page>
  );
}
