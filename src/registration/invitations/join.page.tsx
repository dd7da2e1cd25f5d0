import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import { findLink } from './find-link.ts';
import { joinByLink } from './join-by-link.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    found: await ask(findLink, { code: params.code as string }),
    join: await offer(joinByLink),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(joinByLink, ({ program }) => `/register/${program}`)]);

export default function JoinPage() {
  const { found, join } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(registrationWords, 'answering.join', { name: found.name })} lead={<p translate="no">{found.purpose}</p>}>
      {found.closed ? <Notice>{found.closed}</Notice> : <CommandForm offer={join} />}
    </Page>
  );
}
