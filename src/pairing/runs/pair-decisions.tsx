import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField, TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import styles from './proposal.module.css';

export interface PairOffers {
  publish: Offer | undefined;
  pin: Offer | undefined;
  unpin: Offer | undefined;
  forbid: Offer | undefined;
  allow: Offer | undefined;
}

interface DecidedPair {
  id: string;
  mentor: { id: string };
  mentee: { id: string };
  decision: { id: string; kind: 'pin' | 'forbid' } | null;
}

/** What a manager can decide on one proposed pair; the rarer steps unfold. */
export function PairDecisions({ pair, offers }: { pair: DecidedPair; offers: PairOffers }) {
  const say = useSay();
  const two = (
    <>
      <HiddenField name="mentor" value={pair.mentor.id} />
      <HiddenField name="mentee" value={pair.mentee.id} />
    </>
  );
  const { decision } = pair;
  return (
    <div className={styles.decide}>
      {decision === null ? (
        <CommandForm offer={offers.pin} tone="quiet" inline formKey={pair.id}>
          {two}
        </CommandForm>
      ) : decision.kind === 'pin' ? (
        <CommandForm offer={offers.unpin} tone="quiet" inline formKey={pair.id}>
          <HiddenField name="pin" value={decision.id} />
        </CommandForm>
      ) : (
        <CommandForm offer={offers.allow} tone="quiet" inline formKey={pair.id}>
          <HiddenField name="forbidden" value={decision.id} />
        </CommandForm>
      )}
      <details className={styles.rare}>
        <summary>{say(pairingWords, 'proposal.more')}</summary>
        {decision?.kind === 'forbid' ? null : (
          <CommandForm offer={offers.forbid} tone="danger" formKey={pair.id}>
            {two}
            <TextField name="reason" label={say(pairingWords, 'proposal.ban_reason')} required maxLength={300} />
          </CommandForm>
        )}
        <CommandForm offer={offers.publish} tone="quiet" submitLabel={say(pairingWords, 'proposal.publish_this')} formKey={pair.id}>
          <input type="hidden" name="pairs[]" value={pair.id} />
        </CommandForm>
      </details>
    </div>
  );
}
