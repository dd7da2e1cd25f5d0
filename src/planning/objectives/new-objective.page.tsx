import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { addObjective } from './add-objective.ts';
import { ObjectiveForm } from './objective-form.tsx';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) => readPage(args, async ({ offer }) => ({ add: await offer(addObjective) }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(addObjective, (_, { program }) => `/programs/${program}/planning#objectives`)]);

export default function NewObjectivePage() {
  const { add } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page
      title={say(planningWords, 'objectives.add')}
      lead={say(planningWords, 'objectives.lead')}
      back={{ to: `/programs/${program}/planning`, label: say(planningWords, 'plan.title') }}
    >
      <ObjectiveForm offer={add} />
    </Page>
  );
}
