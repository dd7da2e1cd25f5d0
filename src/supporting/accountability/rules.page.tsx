import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { ChoiceField, HiddenField, NumberField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { SupportingTabs } from '../supporting-tabs.tsx';
import { supportingWords } from '../words.ts';
import { changeRule } from './change-rule.ts';
import { listRules } from './list-rules.ts';
import { countings } from './outcomes.ts';
import { switchRuleOff } from './switch-rule-off.ts';
import { switchRuleOn } from './switch-rule-on.ts';
import styles from './accountability.module.css';
import { labelOf } from '../../platform/words/declared-words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ctx, ask, params }) => ({
    rules: (await ask(listRules, { program: params.program as string })).items,
    // Whoever may read the rules may change them, and none of the three ever waits for a moment.
    on: { name: switchRuleOn.name, label: labelOf(ctx, switchRuleOn) },
    off: { name: switchRuleOff.name, label: labelOf(ctx, switchRuleOff) },
    change: { name: changeRule.name, label: labelOf(ctx, changeRule) },
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(switchRuleOn), intent(switchRuleOff), intent(changeRule)]);

export default function RulesPage() {
  const { rules, on, off, change } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(supportingWords, 'accountability.rules.title')} lead={<p>{say(supportingWords, 'accountability.rules.lead')}</p>}>
      <SupportingTabs />
      {rules.length === 0 ? (
        <Empty
          title={say(supportingWords, 'accountability.rules.none.title')}
          text={say(supportingWords, 'accountability.rules.none.text')}
        />
      ) : null}
      <ul className={styles.rules}>
        {rules.map(({ id, says, rule, switchedOnAt }) => (
          <li key={id}>
            <p className={styles.sentence}>{says}</p>
            <p className={styles.status}>
              {switchedOnAt ? (
                <span>
                  <Status tone="good">{say(supportingWords, 'accountability.rules.on')}</Status>{' '}
                  {say(supportingWords, 'accountability.rules.since')} <Moment at={switchedOnAt} as="date" />
                </span>
              ) : (
                <Status tone="quiet">{say(supportingWords, 'accountability.rules.off')}</Status>
              )}
            </p>
            <CommandForm offer={switchedOnAt ? off : on} formKey={id} tone={switchedOnAt ? 'quiet' : 'primary'} inline>
              <HiddenField name="rule" value={id} />
            </CommandForm>
            <details>
              <summary>{say(supportingWords, 'accountability.rules.change')}</summary>
              <CommandForm offer={change} formKey={`change ${id}`} tone="quiet" inline>
                <HiddenField name="rule" value={id} />
                <NumberField
                  name="missed"
                  label={say(supportingWords, 'accountability.rules.count')}
                  min={1}
                  max={9}
                  step={1}
                  defaultValue={rule.when.missed}
                  required
                />
                <ChoiceField
                  name="counted"
                  label={say(supportingWords, 'accountability.rules.counted')}
                  defaultValue={rule.when.counted}
                  options={countings.map((value) => ({ value, label: say(supportingWords, `accountability.rules.${value}`) }))}
                />
              </CommandForm>
            </details>
          </li>
        ))}
      </ul>
    </Page>
  );
}
