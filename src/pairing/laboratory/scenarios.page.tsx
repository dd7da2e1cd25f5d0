import { Form, Link, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { TextField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { PairsOnly } from '../strands/pairs-only.tsx';
import { pairingWords } from '../words.ts';
import { laboratoryWords } from './words.ts';
import { createScenario } from './create-scenario.ts';
import { listScenarios } from './list-scenarios.ts';
import { scenarioColumns } from './scenario-columns.tsx';
import buttons from '../../platform/ui/button.module.css';
import styles from './laboratory.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    shown: await ask(listScenarios, { program: params.program as string }),
    create: await offer(createScenario),
  }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(createScenario, ({ scenario }, { program }) => `/programs/${program}/pairing/laboratory/${scenario}`)]);

export default function ScenariosPage() {
  const { shown, create } = useLoaderData<typeof loader>();
  const { items: scenarios, tracks } = shown;
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  return (
    <Page title={say(laboratoryWords, 'title')} lead={say(laboratoryWords, 'lead')}>
      <PairingTabs />
      <PairsOnly tracks={tracks} />
      <Section
        title={say(laboratoryWords, 'scenarios')}
        actions={
          <>
            <ButtonLink to={`${base}/laboratory/comparison`} tone="quiet" small>
              {say(laboratoryWords, 'compare')}
            </ButtonLink>
            <ButtonLink to={`${base}/why`} tone="quiet" small>
              {say(pairingWords, 'why.title')}
            </ButtonLink>
          </>
        }
      >
        <Form method="get" action={`${base}/laboratory/comparison`} className={styles.column}>
          <ListTable
            caption={say(laboratoryWords, 'scenarios')}
            columns={scenarioColumns(say, ({ id, name }) => (
              <Link to={`${base}/laboratory/${id}`}>
                <span translate="no">{name}</span>
              </Link>
            ))}
            rows={scenarios}
            rowKey={({ id }) => id}
            empty={<Empty title={say(laboratoryWords, 'none')} text={say(laboratoryWords, 'none_text')} />}
          />
          {scenarios.length > 1 ? (
            <div>
              <button className={buttons.button} data-tone="quiet" type="submit">
                {say(laboratoryWords, 'compare_these')}
              </button>
            </div>
          ) : null}
        </Form>
      </Section>
      <Section title={say(laboratoryWords, 'new')} lead={say(laboratoryWords, 'new_lead')}>
        <CommandForm offer={create}>
          <TextField name="name" label={say(laboratoryWords, 'name')} required maxLength={80} />
        </CommandForm>
      </Section>
    </Page>
  );
}
