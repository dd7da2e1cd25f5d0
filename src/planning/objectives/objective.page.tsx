import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { editObjective } from './edit-objective.ts';
import { ObjectiveForm } from './objective-form.tsx';
import { removeObjective } from './remove-objective.ts';
import { showProgram } from '../programs/show-program.ts';
import { planningWords } from '../words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const { objectives } = await ask(showProgram, { program: params.program as string });
    const objective = objectives.find(({ id }) => id === params.objective);
    if (!objective) throw new NotFound();
    return { objective, edit: await offer(editObjective), remove: await offer(removeObjective) };
  });

const toThePlan = (_: unknown, { program }: Record<string, string>) => `/programs/${program}/planning#objectives`;

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(editObjective, toThePlan), intent(removeObjective, toThePlan)]);

export default function ObjectivePage() {
  const { objective, edit, remove } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page
      title={say(planningWords, 'objectives.edit')}
      back={{ to: `/programs/${program}/planning`, label: say(planningWords, 'plan.title') }}
    >
      <ObjectiveForm offer={edit} objective={objective} />
      <Section title={say(planningWords, 'objectives.remove')} lead={say(planningWords, 'objectives.remove_lead')}>
        <CommandForm offer={remove} tone="danger">
          <HiddenField name="objective" value={objective.id} />
        </CommandForm>
      </Section>
    </Page>
  );
}
