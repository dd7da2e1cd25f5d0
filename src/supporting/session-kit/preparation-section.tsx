import { fewNames } from '../../pairing/match-name.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { LongTextField, RadioField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { KitShown } from './kit-pieces.tsx';
import styles from './kit.module.css';

const shares = ['mine', 'at start', 'now'] as const;

/** One's own preparation, and what the others have shared of theirs. */
export function PreparationSection({ shown, offer }: { shown: KitShown; offer: Offer | undefined }) {
  const say = useSay();
  const { personId } = useReader();
  const mine = shown.preparations.find((one) => one.personId === personId);
  const partners = shown.members.filter((member) => member.personId !== personId);
  const silent = partners.filter((one) => !shown.preparations.some(({ personId: id }) => id === one.personId)).map((one) => one.name);
  return (
    <Section title={say(supportingWords, 'kit.prepare.title')} lead={<p>{say(supportingWords, 'kit.prepare.hint')}</p>} id="prepare">
      <details open={!mine?.notes}>
        <summary>{say(supportingWords, 'kit.prepare.prompts')}</summary>
        <ul className={styles.prompts}>
          {shown.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </details>
      <CommandForm offer={offer} tone="quiet">
        <LongTextField
          name="notes"
          label={say(supportingWords, 'kit.prepare.notes')}
          required={false}
          rows={5}
          defaultValue={mine?.notes}
        />
        <RadioField
          name="share"
          label={say(supportingWords, 'kit.prepare.share')}
          defaultValue={mine?.share ?? 'mine'}
          options={shares.map((value) => ({
            value,
            label: say(supportingWords, `kit.prepare.share_${value}`, { count: partners.length }),
          }))}
        />
      </CommandForm>
      {partners.map(({ personId: id, name }) => {
        const theirs = shown.preparations.find((one) => one.personId === id);
        return theirs ? (
          <div key={id} className={styles.partner}>
            <h3>{say(supportingWords, 'kit.prepare.partner', { name })}</h3>
            <p translate="no">{theirs.notes}</p>
          </div>
        ) : null;
      })}
      {silent.length > 0 ? (
        <p className={styles.partner}>
          {say(supportingWords, 'kit.prepare.partner_none', { name: fewNames(say, silent), count: silent.length })}
        </p>
      ) : null}
    </Section>
  );
}
