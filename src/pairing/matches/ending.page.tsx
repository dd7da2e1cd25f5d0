import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField, LongTextField, RadioField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { nameOfMatch } from '../match-name.ts';
import { pairingWords } from '../words.ts';
import { endMatch } from './end-match.ts';
import { showMatchEnding } from './show-match-ending.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    match: await ask(showMatchEnding, { match: params.match as string }),
    end: await offer(endMatch),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(endMatch)]);

export default function EndingPage() {
  const { match, end } = useLoaderData<typeof loader>();
  const say = useSay();
  const id = useParams().match as string;
  const back = match.iAmMember
    ? { to: `/matches/${id}`, label: say(pairingWords, 'ending.back_member') }
    : { to: `/programs/${match.program}/pairing/matches`, label: say(pairingWords, 'ending.back_manager') };
  return (
    <Page title={say(pairingWords, 'ending.title', { match: nameOfMatch(say, match) })} lead={say(pairingWords, 'ending.lead')} back={back}>
      {match.endedAt ? (
        <Notice tone="good">{say(pairingWords, 'ending.ended')}</Notice>
      ) : (
        <CommandForm offer={end} tone="danger">
          <RadioField
            name="reason"
            label={say(pairingWords, 'ending.reason')}
            required
            options={match.reasons.map((value) => ({
              value,
              label: say(pairingWords, `ending.reasons.${value}`),
              ...(value === 'behaviour' ? { hint: say(pairingWords, 'ending.behaviour_hint') } : {}),
            }))}
          />
          <CheckField name="notAgain" label={say(pairingWords, 'ending.not_again')} />
          <LongTextField
            name="note"
            label={say(pairingWords, 'ending.note')}
            hint={say(pairingWords, 'ending.note_hint')}
            rows={3}
            maxLength={300}
          />
        </CommandForm>
      )}
    </Page>
  );
}
