import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { fewNames } from '../../pairing/match-name.ts';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import buttons from '../../platform/ui/button.module.css';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import { finishWrapUp } from './finish-wrap-up.ts';
import { keepWrapUpDraft } from './keep-wrap-up-draft.ts';
import { showWrapUp } from './show-wrap-up.ts';
import { WrapUpFields } from './wrap-up-fields.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    shown: await ask(showWrapUp, { session: params.session as string }),
    finish: await offer(finishWrapUp),
    back: await offer(keepWrapUpDraft),
  }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    intent(finishWrapUp, ({ match }) => `/matches/${match}`),
    intent(keepWrapUpDraft, (_done, { session }) => `/sessions/${session}`),
  ]);

export default function WrapUpPage() {
  const { shown, finish, back } = useLoaderData<typeof loader>();
  const { personId } = useReader();
  const say = useSay();
  const name = fewNames(
    say,
    shown.members.filter((member) => member.personId !== personId).map((member) => member.name),
  );
  return (
    <Page
      title={say(supportingWords, 'wrapUp.title', { number: shown.session.number })}
      lead={<p>{say(supportingWords, shown.nextIsNeeded ? 'wrapUp.lead' : 'wrapUp.lead_free', { name })}</p>}
      back={{ to: `/sessions/${shown.session.id}`, label: say(supportingWords, 'wrapUp.agenda') }}
    >
      {shown.wrappedUpAt ? (
        <Notice tone="good" title={say(supportingWords, 'wrapUp.before')}>
          <p>{say(supportingWords, 'wrapUp.before_lead')}</p>
        </Notice>
      ) : null}
      <CommandForm offer={finish}>
        {/* The first submit button is what Enter presses, and that must not be Back. */}
        <button type="submit" hidden tabIndex={-1}>
          {finish?.label}
        </button>
        <WrapUpFields shown={shown} />
        {back && !finish?.refusal ? (
          <button className={buttons.button} data-tone="quiet" type="submit" name="intent" value={back.name} formNoValidate>
            {back.label}
          </button>
        ) : null}
      </CommandForm>
    </Page>
  );
}
