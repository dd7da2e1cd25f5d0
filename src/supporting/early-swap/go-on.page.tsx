import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Facts } from '../../platform/ui/facts.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import { answerEarlyQuestion } from './answer-early-question.ts';
import { EarlyAnswer } from './early-answer.tsx';
import styles from './early-swap.module.css';
import { showEarlyQuestion } from './show-early-question.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const shown = await ask(showEarlyQuestion, { match: params.match as string });
    return { shown, answer: shown.state === 'open' ? await offer(answerEarlyQuestion) : undefined, room: `/matches/${params.match}` };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(answerEarlyQuestion)]);

export default function GoOnPage() {
  const { shown, answer, room } = useLoaderData<typeof loader>();
  const say = useSay();
  const { state, partner, programName, answerBy, outcome } = shown;
  return (
    <Page
      title={say(supportingWords, 'early.title', { partner })}
      lead={<p>{programName}</p>}
      back={{ to: room, label: say(supportingWords, 'early.back') }}
    >
      {state === 'open' ? (
        <>
          <Section title={say(supportingWords, 'early.question')} lead={<p>{say(supportingWords, 'early.private', { partner })}</p>}>
            {answerBy ? (
              <Facts items={[{ label: say(supportingWords, 'early.until'), value: <Moment at={answerBy} as="date" /> }]} />
            ) : null}
            <EarlyAnswer shown={shown} answer={answer} />
          </Section>
          <p className={styles.follows}>{say(supportingWords, 'early.what_follows')}</p>
        </>
      ) : (
        <Notice>
          {say(
            supportingWords,
            outcome ? `early.settled.${outcome}` : state === 'settled' ? 'early.settled.other' : 'early.refused.not_asked',
          )}
        </Notice>
      )}
    </Page>
  );
}
