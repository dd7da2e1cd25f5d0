import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { laboratoryWords } from './words.ts';
import type { ShownScenario } from './scenario-standing.tsx';
import styles from './laboratory.module.css';

interface ScenarioEndProps {
  scenario: ShownScenario;
  propose: Offer | undefined;
  copy: Offer | undefined;
  share: Offer | undefined;
  unshare: Offer | undefined;
  discard: Offer | undefined;
}

const longestName = 80;

/** What becomes of a scenario: the proposal, a copy, shared, or gone. */
export function ScenarioEnd({ scenario, propose, copy, share, unshare, discard }: ScenarioEndProps) {
  const say = useSay();
  return (
    <Section title={say(laboratoryWords, 'finish')} lead={say(laboratoryWords, 'finish_lead')}>
      <CommandForm offer={propose} />
      <div className={styles.ways}>
        <CommandForm offer={copy} tone="quiet" inline submitLabel={say(laboratoryWords, 'copy')} formKey="end">
          <HiddenField name="from" value={scenario.id} />
          <HiddenField name="name" value={say(laboratoryWords, 'copy_name', { name: scenario.name }).slice(0, longestName)} />
        </CommandForm>
        {scenario.isMine ? <CommandForm offer={scenario.sharedAt ? unshare : share} tone="quiet" inline /> : null}
        {scenario.isMine ? <CommandForm offer={discard} tone="danger" inline /> : null}
      </div>
    </Section>
  );
}
