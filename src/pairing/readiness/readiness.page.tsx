import { Link, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { WorkProgress } from '../../platform/ui/work-progress.tsx';
import { Recruiting } from '../laboratory/recruiting.tsx';
import { WeighingResult } from '../laboratory/weighing-result.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { StrandSwitch } from '../strands/strand-switch.tsx';
import { pairingWords } from '../words.ts';
import { laboratoryWords } from '../laboratory/words.ts';
import { checkReadiness } from './check-readiness.ts';
import { ReadinessResult } from './readiness-result.tsx';
import { showReadiness } from './show-readiness.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => ({
    found: await ask(showReadiness, { program: params.program as string, structure: search.get('structure') ?? undefined }),
    check: await offer(checkReadiness),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(checkReadiness)]);

export default function ReadinessPage() {
  const { found, check } = useLoaderData<typeof loader>();
  const say = useSay();
  const { program } = useParams();
  const { work, readiness, checkedAt, names, programName, joinAt, strands } = found;
  const label = readiness ? say(pairingWords, 'readiness.again') : undefined;
  return (
    <Page
      title={say(pairingWords, 'readiness.title')}
      lead={say(pairingWords, 'readiness.lead')}
      actions={
        <CommandForm offer={check} submitLabel={label}>
          <HiddenField name="structure" value={strands.current} />
        </CommandForm>
      }
    >
      <PairingTabs />
      <StrandSwitch strands={strands} />
      <p>
        <Link to={`/programs/${program}/pairing/skill-matrix`}>{say(pairingWords, 'skill_gaps.open')}</Link>
      </p>
      {work && !work.finishedAt ? <WorkProgress work={work} /> : null}
      {readiness && checkedAt ? (
        <>
          <ReadinessResult readiness={readiness} checkedAt={checkedAt} names={names} />
          {readiness.weighing ? (
            <>
              <Recruiting recruits={readiness.weighing.recruits} program={programName} link={joinAt} />
              <Section title={say(laboratoryWords, 'costs')} lead={say(laboratoryWords, 'costs_lead')}>
                <WeighingResult weighing={readiness.weighing} names={names} />
              </Section>
            </>
          ) : null}
        </>
      ) : (
        <Empty title={say(pairingWords, 'readiness.never')} text={say(pairingWords, 'readiness.never_text')} />
      )}
    </Page>
  );
}
