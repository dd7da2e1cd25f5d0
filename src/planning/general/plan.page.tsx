import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { timeZones } from '../../people/time-zone.ts';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { archiveProgram } from '../programs/archive-program.ts';
import { editGeneralInformation } from './edit-general-information.ts';
import { GeneralInformationForm } from './general-information-form.tsx';
import { launchProgram } from '../launching/launch-program.ts';
import { MoreOnThePlan } from './more-on-the-plan.tsx';
import { ObjectivesTable } from '../objectives/objectives-table.tsx';
import { restoreProgram } from '../programs/restore-program.ts';
import { showProgram } from '../programs/show-program.ts';
import { TracksTable } from '../tracks/tracks-table.tsx';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const shown = await ask(showProgram, { program: params.program as string });
    return {
      shown,
      zones: timeZones,
      edit: await offer(editGeneralInformation),
      launch: shown.launchedAt ? undefined : await offer(launchProgram),
      archive: shown.state === 'archived' ? undefined : await offer(archiveProgram),
      restore: shown.state === 'archived' ? await offer(restoreProgram) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(editGeneralInformation), intent(launchProgram), intent(archiveProgram), intent(restoreProgram)]);

export default function PlanPage() {
  const { shown, zones, edit, launch, archive, restore } = useLoaderData<typeof loader>();
  const say = useSay();
  const at = `/programs/${shown.id}/planning`;
  const missing = shown.missing.map((what) => say(planningWords, `missing.${what as 'track'}`)).join(', ');
  const mayEdit = edit !== undefined && !edit.refusal;
  return (
    <Page title={say(planningWords, 'plan.title')} lead={say(planningWords, 'plan.lead')}>
      <Section title={say(planningWords, 'plan.general')}>
        {missing ? <Notice tone="attention">{say(planningWords, 'plan.missing', { what: missing })}</Notice> : null}
        <GeneralInformationForm offer={edit} program={shown} zones={zones} />
      </Section>
      <Section
        id="objectives"
        title={say(planningWords, 'objectives.title')}
        lead={say(planningWords, 'objectives.lead')}
        actions={
          mayEdit && shown.objectives.length > 0 ? (
            <ButtonLink to={`${at}/new-objective`} tone="quiet" small>
              {say(planningWords, 'objectives.add')}
            </ButtonLink>
          ) : null
        }
      >
        <ObjectivesTable
          objectives={shown.objectives}
          endsOn={shown.endsOn}
          add={`${at}/new-objective`}
          edit={(id) => `${at}/objectives/${id}`}
        />
      </Section>
      <Section
        id="tracks"
        title={say(planningWords, 'tracks.title')}
        lead={say(planningWords, 'tracks.lead')}
        actions={
          mayEdit ? (
            <ButtonLink to={`${at}/new-track`} tone="quiet" small>
              {say(planningWords, 'tracks.add')}
            </ButtonLink>
          ) : null
        }
      >
        <TracksTable program={shown.structure} tracks={shown.tracks} edit={(id) => `${at}/tracks/${id}`} />
      </Section>
      <Section title={say(planningWords, 'plan.more')}>
        <MoreOnThePlan
          program={shown.id}
          unknownParts={Object.keys(shown.settings.unknownParts)}
          launch={launch}
          archive={archive}
          restore={restore}
        />
      </Section>
    </Page>
  );
}
