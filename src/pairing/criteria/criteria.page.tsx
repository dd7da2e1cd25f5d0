import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { pairingWords } from '../words.ts';
import { addCriterion } from './add-criterion.ts';
import { AddCriterionForm } from './add-criterion-form.tsx';
import type { Criterion } from './criteria-set.ts';
import { CriterionFields } from './criterion-fields.tsx';
import { ProgramRules } from './program-rules.tsx';
import { saveCriteria } from './save-criteria.ts';
import { showCriteria } from './show-criteria.ts';
import styles from './criteria.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    criteria: await ask(showCriteria, { program: params.program as string }),
    save: await offer(saveCriteria),
    add: await offer(addCriterion),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(saveCriteria), intent(addCriterion)]);

const whyNotCounted = (
  { notAsked, freeTextOff }: { notAsked: readonly string[]; freeTextOff: boolean },
  { key, kind }: Pick<Criterion, 'key' | 'kind'>,
) => {
  if (notAsked.includes(key)) return 'not_asked';
  return freeTextOff && kind === 'alike-texts' ? 'free_text_off' : undefined;
};

export default function CriteriaPage() {
  const { criteria, save, add } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(pairingWords, 'criteria.title')} lead={say(pairingWords, 'criteria.lead')}>
      <PairingTabs />
      {criteria.version === 0 ? <Notice>{say(pairingWords, 'overview.criteria_usual')}</Notice> : null}
      <CommandForm offer={save} key={criteria.version}>
        <Section title={say(pairingWords, 'criteria.criteria')}>
          {criteria.set.criteria.length === 0 ? <p>{say(pairingWords, 'overview.criteria_none')}</p> : null}
          <ul className={styles.criteria}>
            {criteria.set.criteria.map((one, at) => (
              <CriterionFields
                key={one.key}
                at={at}
                criterion={one}
                questions={criteria.questions}
                notCounted={whyNotCounted(criteria, one)}
              />
            ))}
          </ul>
        </Section>
        <ProgramRules set={criteria.set} lacksSeniority={criteria.lacksSeniority} beside={criteria.keptApartBeside} />
      </CommandForm>
      <Section title={say(pairingWords, 'criteria.add')} lead={say(pairingWords, 'criteria.add_lead')}>
        <AddCriterionForm offer={add} questions={criteria.questions} />
      </Section>
    </Page>
  );
}
