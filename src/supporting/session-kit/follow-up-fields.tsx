import { ChoiceField, DateField, LongTextField, TextField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import { checkInMethods } from './choices.ts';
import type { KitShown } from './kit-pieces.tsx';
import styles from './kit.module.css';

/** The next date, or why there is none, and how the two stay in touch until then. */
export function FollowUpFields({ shown: { kit, nextSession } }: { shown: KitShown }) {
  const say = useSay();
  const { followUp } = kit;
  return (
    <>
      {nextSession ? (
        <p className={styles.remark}>
          {say(supportingWords, 'kit.followUp.next')}: <Moment at={nextSession.startsAt} />
        </p>
      ) : (
        <div className={styles.row}>
          <DateField
            name="followUp.nextOn"
            label={say(supportingWords, 'kit.followUp.nextOn')}
            required={false}
            defaultValue={followUp.nextOn}
          />
          <TextField
            name="followUp.noNextReason"
            label={say(supportingWords, 'kit.followUp.reason')}
            required={false}
            maxLength={300}
            defaultValue={followUp.noNextReason}
          />
        </div>
      )}
      <ChoiceField
        name="followUp.method"
        label={say(supportingWords, 'kit.followUp.method')}
        required={false}
        empty="–"
        defaultValue={followUp.method}
        options={checkInMethods.map((value) => ({ value, label: say(supportingWords, `kit.followUp.${value}`) }))}
      />
      <LongTextField
        name="followUp.milestones"
        label={say(supportingWords, 'kit.followUp.milestones')}
        hint={say(supportingWords, 'kit.followUp.milestones_hint')}
        required={false}
        rows={3}
        defaultValue={followUp.milestones.join('\n')}
      />
    </>
  );
}
