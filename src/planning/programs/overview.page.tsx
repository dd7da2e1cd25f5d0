import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { AttentionList } from '../launching/attention-list.tsx';
import { checkStep } from '../launching/check-step.ts';
import { Checklist } from '../launching/checklist.tsx';
import { KeyFacts } from './key-facts.tsx';
import { ObjectivesTable } from '../objectives/objectives-table.tsx';
import { ProgramStatus } from './program-status.tsx';
import { showAttention } from '../launching/show-attention.ts';
import { showChecklist } from '../launching/show-checklist.ts';
import { showProgram } from './show-program.ts';
import { TracksTable } from '../tracks/tracks-table.tsx';
import { uncheckStep } from '../launching/uncheck-step.ts';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const program = params.program as string;
    const checklist = await ask(showChecklist, { program, unlessLaunched: 'true' });
    return {
      shown: await ask(showProgram, { program }),
      // What waits is of interest once there are pairs; until then the checklist says what comes next.
      attention: checklist.launched ? await ask(showAttention, { program }) : [],
      checklist,
      check: await offer(checkStep),
      uncheck: await offer(uncheckStep),
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(checkStep), intent(uncheckStep)]);

export default function OverviewPage() {
  const { shown, attention, checklist, check, uncheck } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={<span translate="no">{shown.name}</span>}
      lead={<p translate="no">{shown.purpose}</p>}
      actions={<ProgramStatus state={shown.state} />}
    >
      {attention.length > 0 ? (
        <Section title={say(planningWords, 'overview.attention')}>
          <AttentionList things={attention} />
        </Section>
      ) : null}
      {checklist.launched ? null : <Checklist checklist={checklist} check={check} uncheck={uncheck} />}
      <Section title={say(planningWords, 'overview.dates')}>
        <KeyFacts program={shown} />
        {checklist.launched ? <Link to={`/programs/${shown.id}/launch`}>{say(planningWords, 'overview.checklist')}</Link> : null}
      </Section>
      <Section title={say(planningWords, 'objectives.title')}>
        <ObjectivesTable objectives={shown.objectives} endsOn={shown.endsOn} add={`/programs/${shown.id}/planning/new-objective`} />
      </Section>
      <Section
        title={say(planningWords, 'tracks.title')}
        actions={
          check && !check.refusal ? (
            <ButtonLink to="planning" tone="quiet" small>
              {say(planningWords, 'overview.edit')}
            </ButtonLink>
          ) : null
        }
      >
        <TracksTable program={shown.structure} tracks={shown.tracks} />
      </Section>
    </Page>
  );
}
