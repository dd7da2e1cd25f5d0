import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { showPerson } from '../directory/show-person.ts';
import { peopleWords } from '../words.ts';
import { erasePerson } from './erase-person.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const { id, name } = await ask(showPerson, { person: params.person! });
    return { id, name, erase: await offer(erasePerson, { person: id }) };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(erasePerson, () => '/people')]);

const whatGoes = ['profile', 'ways_in', 'answers', 'private', 'words'] as const;
const whatStays = ['counts', 'together', 'mails'] as const;

export default function ErasePage() {
  const { id, name, erase } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(peopleWords, 'erase.title')} lead={<PersonName name={name} />} back={{ to: `/people/${id}`, label: name }}>
      <Section title={say(peopleWords, 'erase.goes.title')}>
        <ul>
          {whatGoes.map((what) => (
            <li key={what}>{say(peopleWords, `erase.goes.${what}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={say(peopleWords, 'erase.stays.title')}>
        <ul>
          {whatStays.map((what) => (
            <li key={what}>{say(peopleWords, `erase.stays.${what}`)}</li>
          ))}
        </ul>
      </Section>
      <CommandForm offer={erase} tone="danger">
        <CheckField name="sure" label={say(peopleWords, 'erase.sure')} />
      </CommandForm>
    </Page>
  );
}
