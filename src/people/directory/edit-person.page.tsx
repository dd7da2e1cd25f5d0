import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Forbidden } from '../../platform/problems.ts';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { timeZones } from '../time-zone.ts';
import { peopleWords } from '../words.ts';
import { editPerson } from './edit-person.ts';
import { PersonForm } from './person-form.tsx';
import { showPerson } from './show-person.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const edit = await offer(editPerson);
    if (edit?.refusal) throw new Forbidden(edit.refusal);
    const { id, name, manager, ...person } = await ask(showPerson, { person: params.person! });
    return {
      edit,
      id,
      name,
      person: { ...person, manager: manager && (manager.email ?? manager.employeeNumber ?? manager.id) },
      zones: timeZones,
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(editPerson, ({ id }) => `/people/${id}`)]);

export default function EditPersonPage() {
  const { edit, id, name, person, zones } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(peopleWords, 'person.edit')} lead={<PersonName name={name} />} back={{ to: `/people/${id}`, label: name }}>
      <PersonForm offer={edit} person={person} zones={zones} />
    </Page>
  );
}
