import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { LongTextField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { SupportingTabs } from '../supporting-tabs.tsx';
import { supportingWords } from '../words.ts';
import { saveAgendaDesign } from './save-agenda-design.ts';
import { showAgendaDesign } from './show-agenda-design.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    agenda: await ask(showAgendaDesign, { program: params.program as string }),
    save: await offer(saveAgendaDesign),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(saveAgendaDesign)]);

const stages = ['first', 'second', 'middle', 'last'] as const;

export default function AgendaPage() {
  const { agenda, save } = useLoaderData<typeof loader>();
  const { design } = agenda;
  const say = useSay();
  const lines = (name: string, label: string, values: string[], hint?: string) => (
    <LongTextField key={name} name={name} label={label} hint={hint} rows={Math.max(3, values.length)} defaultValue={values.join('\n')} />
  );
  return (
    <Page title={say(supportingWords, 'agenda.title')} lead={<p>{say(supportingWords, 'agenda.lead')}</p>}>
      <SupportingTabs />
      <CommandForm offer={save}>
        <Section title={say(supportingWords, 'agenda.prompts')} lead={<p>{say(supportingWords, 'agenda.prompts_lead')}</p>}>
          {lines('mentorPrompts', say(supportingWords, 'agenda.mentor'), design.mentorPrompts)}
          {lines('menteePrompts', say(supportingWords, 'agenda.mentee'), design.menteePrompts)}
        </Section>
        <Section title={say(supportingWords, 'agenda.topics')} lead={<p>{say(supportingWords, 'agenda.topics_lead')}</p>}>
          {stages.map((stage) => lines(`topics.${stage}`, say(supportingWords, `agenda.${stage}`), design.topics[stage]))}
        </Section>
        <Section title={say(supportingWords, 'agenda.resources')}>
          {lines(
            'resourceTypes',
            say(supportingWords, 'agenda.resources'),
            design.resourceTypes,
            say(supportingWords, 'agenda.resources_hint'),
          )}
        </Section>
      </CommandForm>
    </Page>
  );
}
