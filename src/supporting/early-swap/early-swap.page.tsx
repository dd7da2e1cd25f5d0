import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Facts } from '../../platform/ui/facts.tsx';
import { CheckField, NumberField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { SupportingTabs } from '../supporting-tabs.tsx';
import { supportingWords } from '../words.ts';
import { saveEarlySwapRules } from './save-early-swap-rules.ts';
import { showEarlySwap } from './show-early-swap.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    shown: await ask(showEarlySwap, { program: params.program as string }),
    save: await offer(saveEarlySwapRules),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(saveEarlySwapRules)]);

export default function EarlySwapPage() {
  const { shown, save } = useLoaderData<typeof loader>();
  const say = useSay();
  const { ask, afterSessions, swaps, fewestShown } = shown;
  return (
    <Page title={say(supportingWords, 'early.manage.title')} lead={<p>{say(supportingWords, 'early.manage.lead')}</p>}>
      <SupportingTabs />
      <CommandForm offer={save}>
        <CheckField
          name="ask"
          label={say(supportingWords, 'early.manage.ask')}
          hint={say(supportingWords, 'early.manage.ask_hint')}
          defaultChecked={ask}
        />
        <NumberField
          name="afterSessions"
          label={say(supportingWords, 'early.manage.after')}
          unit={say(supportingWords, 'early.manage.after_unit')}
          required
          min={1}
          max={12}
          step={1}
          defaultValue={afterSessions}
        />
      </CommandForm>
      <Section title={say(supportingWords, 'early.manage.so_far')} lead={<p>{say(supportingWords, 'early.manage.so_far_lead')}</p>}>
        <Facts
          items={[
            {
              label: say(supportingWords, 'early.manage.swaps'),
              value: swaps ?? say(supportingWords, 'early.manage.few', { count: fewestShown }),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
