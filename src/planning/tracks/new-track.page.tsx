import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { addTrack } from './add-track.ts';
import { showProgram } from '../programs/show-program.ts';
import { TrackEditor } from './track-editor.tsx';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const { settings, structure } = await ask(showProgram, { program: params.program as string });
    return { structure, templates: settings.competencies.map(({ key, name }) => ({ key, name })), add: await offer(addTrack) };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(addTrack, ({ track }, { program }) => `/programs/${program}/planning/tracks/${track}`)]);

export default function NewTrackPage() {
  const { structure, templates, add } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page
      title={say(planningWords, 'tracks.new')}
      lead={say(planningWords, 'tracks.lead')}
      back={{ to: `/programs/${program}/planning`, label: say(planningWords, 'plan.title') }}
    >
      <TrackEditor offer={add} program={structure} templates={templates} />
    </Page>
  );
}
