import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { planningWords } from '../words.ts';
import { checkStep } from './check-step.ts';
import { Checklist } from './checklist.tsx';
import { showChecklist } from './show-checklist.ts';
import { uncheckStep } from './uncheck-step.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    checklist: await ask(showChecklist, { program: params.program as string }),
    check: await offer(checkStep),
    uncheck: await offer(uncheckStep),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(checkStep), intent(uncheckStep)]);

export default function LaunchPage() {
  const { checklist, check, uncheck } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page
      title={say(planningWords, 'overview.checklist')}
      back={{ to: `/programs/${program}`, label: say(planningWords, 'overview.program') }}
    >
      <Checklist checklist={checklist} check={check} uncheck={uncheck} />
    </Page>
  );
}
