import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { QuestionField } from '../answering/question-field.tsx';
import { SwitchLinks } from '../../platform/ui/switch-links.tsx';
import { registrationWords } from '../words.ts';
import styles from './questionnaire.module.css';
import { showQuestionnaire } from './show-questionnaire.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) => {
    const { asMentor, asMentee } = await ask(showQuestionnaire, { program: params.program as string });
    const as = search.get('as') === 'mentor' ? ('mentor' as const) : ('mentee' as const);
    return { as, sections: as === 'mentor' ? asMentor : asMentee };
  });

export default function PreviewPage() {
  const { as, sections } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  const roles = ['mentee', 'mentor'] as const;
  return (
    <Page
      title={say(registrationWords, 'questionnaire.preview_title', { role: say(registrationWords, `role.${as}`).toLowerCase() })}
      lead={say(registrationWords, 'questionnaire.preview_lead')}
      back={{ to: `/programs/${program}/registration/questionnaire`, label: say(registrationWords, 'questionnaire.back') }}
    >
      <SwitchLinks
        label={say(registrationWords, 'questionnaire.preview')}
        field="as"
        chosen={as}
        items={roles.map((role) => ({ value: role, label: say(registrationWords, `role.${role}`) }))}
      />
      {sections.map((section) => (
        <section key={section.title} className={styles.preview}>
          <h2 translate="no">{section.title}</h2>
          {section.questions.map((question) => (
            <QuestionField key={question.key} question={question} answer={undefined} />
          ))}
        </section>
      ))}
    </Page>
  );
}
