import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { LongTextField } from '../../platform/ui/fields.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { importCredentials } from './import-credentials.ts';

export const loader = (args: LoaderFunctionArgs) => readPage(args, async ({ offer }) => ({ store: await offer(importCredentials) }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(importCredentials, () => '/people/credentials')]);

export default function ImportCredentialsPage() {
  const { store } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say(peopleWords, 'credentials.sheet.title')}
      lead={say(peopleWords, 'credentials.sheet.lead')}
      back={{ to: '/people/credentials', label: say(peopleWords, 'credentials.title') }}
    >
      <CommandForm offer={store}>
        <LongTextField
          name="sheet"
          label={say(peopleWords, 'credentials.sheet.label')}
          hint={say(peopleWords, 'credentials.sheet.hint')}
          rows={12}
          required
        />
      </CommandForm>
    </Page>
  );
}
