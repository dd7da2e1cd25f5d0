import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { ShownRun } from './show-pairing.ts';

/** Whether the proposal is the best there is, and a button to have that checked again. */
export function Proof({ run, check }: { run: ShownRun; check: Offer | undefined }) {
  const say = useSay();
  return (
    <Section title={say(pairingWords, 'overview.proof')} lead={say(pairingWords, 'overview.proof_lead')}>
      {run.check ? (
        <Notice tone={run.check.holds ? 'good' : 'bad'}>
          {/* What was kept is in the language of who asked for the check. */}
          <p>{run.check.holds ? say(pairingWords, `proof.holds.${run.division}`) : run.check.says}</p>
          <p>
            {say(pairingWords, 'overview.proof_at')} <Moment at={run.check.at} as="both" />
          </p>
        </Notice>
      ) : null}
      <CommandForm offer={check} tone="quiet">
        <HiddenField name="run" value={run.id} />
      </CommandForm>
    </Section>
  );
}
