import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField } from '../../platform/ui/fields.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { NotFound } from '../../platform/problems.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { editCredentialType } from './edit-credential-type.ts';
import { listCredentialTypes } from './list-credential-types.ts';
import { TypeFormFields } from './type-form-fields.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const type = (await ask(listCredentialTypes, {})).items.find(({ id }) => id === params.type);
    if (!type) throw new NotFound();
    return { type, edit: await offer(editCredentialType) };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(editCredentialType, () => '/people/credentials')]);

export default function CredentialTypePage() {
  const { type, edit } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={<bdi translate="no">{type.name}</bdi>} back={{ to: '/people/credentials', label: say(peopleWords, 'credentials.title') }}>
      <CommandForm offer={edit}>
        <TypeFormFields type={type} />
        <CheckField
          name="retired"
          label={say(peopleWords, 'credentials.fields.retired')}
          hint={say(peopleWords, 'credentials.fields.retired_hint')}
          defaultChecked={type.retiredAt !== null}
        />
      </CommandForm>
    </Page>
  );
}
