import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Forbidden, NotFound } from '../../platform/problems.ts';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { timeZones } from '../time-zone.ts';
import { peopleWords } from '../words.ts';
import { addPerson } from './add-person.ts';
import { PersonForm } from './person-form.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ offer }) => {
    const add = await offer(addPerson);
    if (!add) throw new NotFound();
    if (add.refusal) throw new Forbidden(add.refusal);
    return { add, zones: timeZones };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(addPerson, ({ id }) => `/people/${id}`)]);

export default function NewPersonPage() {
  const { add, zones } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say(peopleWords, 'person.new.title')}
      lead={say(peopleWords, 'person.new.lead')}
      back={{ to: '/people', label: say(peopleWords, 'directory.title') }}
    >
      <PersonForm offer={add} zones={zones} />
    </Page>
  );
}
