import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { CommitmentNotice } from './commitment-notice.tsx';
import { editTrack } from './edit-track.ts';
import { removeTrack } from './remove-track.ts';
import { showProgram } from '../programs/show-program.ts';
import { TrackEditor } from './track-editor.tsx';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const { settings, structure, tracks } = await ask(showProgram, { program: params.program as string });
    const track = tracks.find(({ id }) => id === params.track);
    if (!track) throw new NotFound();
    return {
      track,
      structure,
      templates: settings.competencies.map(({ key, name }) => ({ key, name })),
      edit: await offer(editTrack),
      remove: await offer(removeTrack),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(editTrack), intent(removeTrack, (_, { program }) => `/programs/${program}/planning#tracks`)]);

export default function TrackPage() {
  const { track, structure, templates, edit, remove } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page
      title={<span translate="no">{track.name}</span>}
      back={{ to: `/programs/${program}/planning`, label: say(planningWords, 'plan.title') }}
    >
      {track.warning ? <CommitmentNotice warning={track.warning} /> : null}
      <TrackEditor offer={edit} program={structure} track={track} templates={templates} />
      <Section title={say(planningWords, 'tracks.remove')} lead={say(planningWords, 'tracks.remove_lead')}>
        <CommandForm offer={remove} tone="danger" />
      </Section>
    </Page>
  );
}
