import { Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent, type Outcome } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import { CharterForm } from './charter-form.tsx';
import { CharterReading } from './charter-reading.tsx';
import { saveCharter } from './save-charter.ts';
import { showCharter } from './show-charter.ts';
import { signCharter } from './sign-charter.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    here: `/matches/${params.match}/charter`,
    charter: await ask(showCharter, { match: params.match as string }),
    save: await offer(saveCharter),
    sign: await offer(signCharter),
  }));

const toCharter = (_done: unknown, { match }: Record<string, string>) => `/matches/${match}/charter`;

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(saveCharter, toCharter), intent(signCharter, toCharter)]);

/** Also after a refusal: what the partner saved meanwhile is to be seen then. */
export const shouldRevalidate = () => true;

export default function CharterPage() {
  const { charter, here, save, sign } = useLoaderData<typeof loader>();
  const outcome = useActionData() as Outcome | undefined;
  const [search] = useSearchParams();
  const say = useSay();
  const notSaved = outcome !== undefined && outcome.intent === save?.name;
  const writing = save !== undefined && !save.refusal && (notSaved || search.has('change'));
  return (
    <Page
      title={say(supportingWords, 'charter.title')}
      lead={<p>{say(supportingWords, writing ? 'charter.lead' : 'charter.privacy', { count: charter.signers.length - 1 })}</p>}
      back={{ to: here.replace(/\/charter$/, ''), label: say(supportingWords, 'charter.back') }}
    >
      {writing ? (
        <>
          <CharterForm charter={charter} offer={save} to={`${here}?change`} theirs={notSaved && outcome.refusal !== undefined} />
          {charter.document ? <Link to={here}>{say(supportingWords, 'charter.keep')}</Link> : null}
        </>
      ) : charter.document ? (
        <CharterReading charter={charter} document={charter.document} sign={sign} here={here} />
      ) : (
        <Empty
          title={say(supportingWords, 'charter.nothing.title')}
          text={save?.refusal ?? say(supportingWords, 'charter.nothing.text')}
          action={save?.refusal ? undefined : { to: `${here}?change`, label: say(supportingWords, 'charter.write') }}
        />
      )}
    </Page>
  );
}
