import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { RadioField } from '../../platform/ui/fields.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { chooseStrengths } from './choose-strengths.ts';
import { showMyStrengths } from './show-my-strengths.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    mine: await ask(showMyStrengths, { program: params.program as string }),
    choose: await offer(chooseStrengths),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(chooseStrengths)]);

export default function StrengthsPage() {
  const { mine, choose } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(pairingWords, 'strengths.title')} lead={say(pairingWords, 'strengths.lead', { program: mine.program })}>
      {mine.criteria.length === 0 ? (
        <Empty
          title={say(pairingWords, 'strengths.none')}
          text={say(pairingWords, 'strengths.none_text')}
          action={{ to: '/', label: say(pairingWords, 'strengths.home') }}
        />
      ) : (
        <CommandForm offer={choose}>
          {mine.criteria.map(({ key, name, chosen, usual }) => (
            <RadioField
              key={key}
              name={`strengths.${key}`}
              label={name}
              required
              inline
              defaultValue={
                chosen ?? (usual === 'very' || usual === 'moderately' || usual === 'slightly' || usual === 'ignored' ? usual : undefined)
              }
              options={(['very', 'moderately', 'slightly', 'ignored'] as const).map((value) => ({
                value,
                label: say(pairingWords, `strengths.${value}`),
              }))}
            />
          ))}
        </CommandForm>
      )}
    </Page>
  );
}
