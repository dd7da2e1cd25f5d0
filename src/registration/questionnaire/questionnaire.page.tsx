import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { checkStep } from '../../planning/launching/check-step.ts';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { RegistrationTabs } from '../registration-tabs.tsx';
import { registrationWords } from '../words.ts';
import { addPoolQuestion } from './add-pool-question.ts';
import { moveQuestion } from './move-question.ts';
import { PoolList } from './pool-list.tsx';
import { QuestionTable } from './question-table.tsx';
import { showQuestionnaire } from './show-questionnaire.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const { questions, canAdd } = await ask(showQuestionnaire, { program: params.program as string });
    return { questions, canAdd, move: await offer(moveQuestion), add: await offer(addPoolQuestion), check: await offer(checkStep) };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(moveQuestion), intent(addPoolQuestion), intent(checkStep, (_, { program }) => `/programs/${program}`)]);

export default function QuestionnairePage() {
  const { questions, canAdd, move, add, check } = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  const say = useSay();
  const at = `/programs/${program}/registration/questionnaire`;
  return (
    <Page
      title={say(registrationWords, 'questionnaire.title')}
      lead={say(registrationWords, 'questionnaire.lead')}
      actions={
        <>
          <ButtonLink to={`${at}/preview?as=mentee`} tone="quiet" small>
            {say(registrationWords, 'questionnaire.preview_mentee')}
          </ButtonLink>
          <ButtonLink to={`${at}/preview?as=mentor`} tone="quiet" small>
            {say(registrationWords, 'questionnaire.preview_mentor')}
          </ButtonLink>
        </>
      }
    >
      <RegistrationTabs program={program} />
      <QuestionTable questions={questions} move={move} at={at} />
      <div>
        <ButtonLink to={`${at}/new`}>{say(registrationWords, 'questionnaire.add_own')}</ButtonLink>
      </div>
      <Section title={say(registrationWords, 'questionnaire.pool')} lead={say(registrationWords, 'questionnaire.pool_lead')}>
        <PoolList questions={canAdd} add={add} />
      </Section>
      <Section title={say(registrationWords, 'questionnaire.read')} lead={say(registrationWords, 'questionnaire.read_lead')}>
        <CommandForm offer={check} tone="quiet">
          <HiddenField name="step" value="questionnaire" />
        </CommandForm>
      </Section>
    </Page>
  );
}
