import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { DateField, LongTextField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import { recommit } from './recommit.ts';
import { showRecommitment } from './show-recommitment.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    hold: await ask(showRecommitment, { program: params.program as string }),
    recommit: await offer(recommit),
  }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    intent(recommit, ({ matches: [match] }, { program }) => (match ? `/matches/${match}` : `/programs/${program}/recommit`)),
  ]);

export default function RecommitPage() {
  const { hold, recommit: offered } = useLoaderData<typeof loader>();
  const say = useSay();
  const { program, endsOn, since } = hold;
  return (
    <Page
      title={say(supportingWords, 'accountability.recommit.title')}
      lead={since ? <p>{say(supportingWords, 'accountability.recommit.lead', { program })}</p> : undefined}
    >
      {since ? (
        <>
          <CommandForm offer={offered}>
            <LongTextField
              name="words"
              label={say(supportingWords, 'accountability.recommit.words')}
              hint={say(supportingWords, 'accountability.recommit.words_hint')}
              required
              rows={3}
              maxLength={500}
            />
            <DateField
              name="untilOn"
              label={say(supportingWords, 'accountability.recommit.until')}
              required={false}
              defaultValue={endsOn}
            />
          </CommandForm>
          <p>{say(supportingWords, 'accountability.recommit.other')}</p>
        </>
      ) : (
        <Notice tone="good">{say(supportingWords, 'accountability.recommit.nothing', { program })}</Notice>
      )}
    </Page>
  );
}
