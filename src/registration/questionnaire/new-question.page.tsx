import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import { addQuestion } from './add-question.ts';
import { QuestionForm } from './question-fields.tsx';

export const loader = (args: LoaderFunctionArgs) => readPage(args, async ({ offer }) => ({ add: await offer(addQuestion) }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(addQuestion, (_, { program }) => `/programs/${program}/registration/questionnaire`)]);

export default function NewQuestionPage() {
  const { add } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  return (
    <Page
      title={say(registrationWords, 'questionnaire.add_own')}
      back={{ to: `/programs/${program}/registration/questionnaire`, label: say(registrationWords, 'questionnaire.back') }}
    >
      <QuestionForm offer={add} />
    </Page>
  );
}
