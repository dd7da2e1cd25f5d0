import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { DateField, HiddenField, TextField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { BlueprintFacts } from './blueprint-facts.tsx';
import { ExamplePairShown } from './example-pair.tsx';
import { BlueprintUpload } from './blueprint-upload.tsx';
import { createProgram } from './create-program.ts';
import { listBlueprints } from './list-blueprints.ts';
import styles from '../planning.module.css';
import { withFilesAsText } from './with-files-as-text.ts';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, search }) => {
    const blueprints = await ask(listBlueprints, {});
    return { blueprints, chosen: blueprints.find(({ key }) => key === search.get('blueprint')), create: await offer(createProgram) };
  });

export const action = async (args: ActionFunctionArgs) =>
  actOnPage({ ...args, request: await withFilesAsText(args.request) }, [intent(createProgram, ({ program }) => `/programs/${program}`)]);

export default function NewProgramPage() {
  const { blueprints, chosen, create } = useLoaderData<typeof loader>();
  const say = useSay();
  if (chosen)
    return (
      <Page title={chosen.name} lead={chosen.says} back={{ to: '/programs/new', label: say(planningWords, 'new.title') }}>
        <BlueprintFacts blueprint={chosen} />
        {chosen.examplePair ? <ExamplePairShown pair={chosen.examplePair} /> : null}
        <Section title={say(planningWords, 'new.chosen')}>
          <CommandForm offer={create}>
            <HiddenField name="blueprint" value={chosen.key} />
            <TextField name="name" label={say(planningWords, 'new.name')} required={false} defaultValue={chosen.name} maxLength={200} />
            <DateField
              name="startsOn"
              label={say(planningWords, 'new.starts')}
              hint={say(planningWords, 'new.starts_hint')}
              required={false}
            />
          </CommandForm>
        </Section>
      </Page>
    );
  return (
    <Page
      title={say(planningWords, 'new.title')}
      lead={say(planningWords, 'new.lead')}
      back={{ to: '/programs', label: say(planningWords, 'programs.title') }}
    >
      <ul className={styles.blueprints}>
        {blueprints.map((blueprint) => (
          <li key={blueprint.key}>
            <h2>{blueprint.name}</h2>
            <p>{blueprint.says}</p>
            <BlueprintFacts blueprint={blueprint} />
            <ButtonLink to={`?blueprint=${blueprint.key}`}>
              {say(planningWords, 'new.use')}
              <span className="visually-hidden">: {blueprint.name}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <Section title={say(planningWords, 'new.from_file')} lead={say(planningWords, 'new.from_file_lead')}>
        <BlueprintUpload offer={create} />
      </Section>
    </Page>
  );
}
