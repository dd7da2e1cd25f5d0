import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { editSettings } from './edit-settings.ts';
import { SettingsForm } from './settings-form.tsx';
import { showProgram } from '../programs/show-program.ts';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const { settings } = await ask(showProgram, { program: params.program as string });
    return { settings, edit: await offer(editSettings) };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(editSettings)]);

export default function SettingsPage() {
  const { settings, edit } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page
      title={say(planningWords, 'settings.title')}
      lead={say(planningWords, 'settings.lead')}
      back={{ to: `/programs/${program}/planning`, label: say(planningWords, 'plan.title') }}
    >
      <SettingsForm offer={edit} settings={settings} />
    </Page>
  );
}
