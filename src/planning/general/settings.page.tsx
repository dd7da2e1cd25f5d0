import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { DivisionForm } from './division-form.tsx';
import { editDivision } from './edit-division.ts';
import { editSettings } from './edit-settings.ts';
import { SettingsForm } from './settings-form.tsx';
import { showProgram } from '../programs/show-program.ts';
import { leavesAChoice, structureOf } from '../structures.ts';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const { settings, structure, tracks } = await ask(showProgram, { program: params.program as string });
    const withCharter = [structure, ...tracks.map((track) => track.structure ?? structure)].some((key) => structureOf(key).agreement);
    return { settings, structure, withCharter, edit: await offer(editSettings), divide: await offer(editDivision) };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(editSettings), intent(editDivision)]);

export default function SettingsPage() {
  const { settings, structure: key, withCharter, edit, divide } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  const structure = structureOf(key);
  return (
    <Page
      title={say(planningWords, 'settings.title')}
      lead={say(planningWords, 'settings.lead')}
      back={{ to: `/programs/${program}/planning`, label: say(planningWords, 'plan.title') }}
    >
      {leavesAChoice(structure) ? (
        <Section title={say(planningWords, 'division.title')} lead={say(planningWords, 'division.lead')}>
          <DivisionForm offer={divide} structure={structure} division={settings.division} />
        </Section>
      ) : null}
      <SettingsForm offer={edit} settings={settings} withCharter={withCharter} />
    </Page>
  );
}
