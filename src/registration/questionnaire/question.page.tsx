import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import { editQuestion } from './edit-question.ts';
import { QuestionForm } from './question-fields.tsx';
import { removeQuestion } from './remove-question.ts';
import { showQuestionnaire } from './show-questionnaire.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const { questions } = await ask(showQuestionnaire, { program: params.program as string });
    const question = questions.find(({ key }) => key === search.get('key'));
    if (!question) throw new NotFound();
    return { question, edit: await offer(editQuestion), remove: await offer(removeQuestion) };
  });

const toTheList = (_: unknown, { program }: Record<string, string>) => `/programs/${program}/registration/questionnaire`;

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(editQuestion, toTheList), intent(removeQuestion, toTheList)]);

export default function QuestionPage() {
  const { question, edit, remove } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page
      title={say(registrationWords, 'questionnaire.edit')}
      lead={<span translate="no">{question.title}</span>}
      back={{ to: `/programs/${program}/registration/questionnaire`, label: say(registrationWords, 'questionnaire.back') }}
    >
      <QuestionForm offer={edit} question={question} />
      <Section title={say(registrationWords, 'questionnaire.remove')} lead={say(registrationWords, 'questionnaire.remove_lead')}>
        <CommandForm offer={remove} tone="danger">
          <HiddenField name="key" value={question.key} />
        </CommandForm>
      </Section>
    </Page>
  );
}
