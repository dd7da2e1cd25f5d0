import { NumberField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { Criterion } from './criteria-set.ts';
import styles from './criteria.module.css';

/** How far apart two numbers may be, in the questions' own unit. @param named of the fields, where they are among others */
export function DistanceFields({
  named = (field) => field,
  of,
}: {
  named?: (field: string) => string;
  of?: Pick<Criterion, 'within' | 'reach'>;
}) {
  const say = useSay();
  return (
    <div className={styles.distance}>
      <NumberField name={named('within')} label={say(pairingWords, 'criteria.within')} min={0} max={1_000_000} defaultValue={of?.within} />
      <NumberField name={named('reach')} label={say(pairingWords, 'criteria.reach')} min={0} max={1_000_000} defaultValue={of?.reach} />
    </div>
  );
}
