import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, LongTextField, NumberField, TextField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { CharterShown } from './charter-reading.tsx';
import { CharterSheet } from './charter-sheet.tsx';
import { GoalFields } from './goal-fields.tsx';
import { sayRhythm, usualRhythms } from './say-cadence.ts';
import styles from './charter.module.css';

interface FormProps {
  charter: CharterShown;
  offer: Offer;
  to: string;
  /** Somebody saved another version meanwhile: shown beside what was typed here. */
  theirs: boolean;
}

/** Both may write; what is typed is based on the version that was read. */
export function CharterForm({ charter, offer, to, theirs }: FormProps) {
  const say = useSay();
  const { draft } = charter;
  return (
    <div className={theirs ? styles.beside : undefined}>
      <CommandForm offer={offer} to={to}>
        <input type="hidden" name="basedOn" value={charter.version} />
        <Section
          title={say(supportingWords, 'charter.goals')}
          lead={<p>{say(supportingWords, 'charter.goals_lead', { count: charter.goalsWanted })}</p>}
        >
          {Array.from({ length: charter.goalsWanted }, (_, place) => (
            <GoalFields key={place} place={place} goal={draft.goals[place]} letters={charter.letters} />
          ))}
        </Section>
        <CadenceFields charter={charter} />
        <EscalationFields steps={draft.escalation} />
        <Section title={say(supportingWords, 'charter.rules')}>
          <LongTextField
            name="groundRules"
            label={say(supportingWords, 'charter.rules')}
            hint={say(supportingWords, 'charter.rules_hint')}
            required={false}
            rows={5}
            defaultValue={draft.groundRules.join('\n')}
          />
        </Section>
        <Section title={say(supportingWords, 'charter.confidentiality')}>
          <LongTextField
            name="confidentiality.says"
            label={say(supportingWords, 'charter.confidentiality')}
            rows={3}
            defaultValue={draft.confidentiality?.says}
          />
          <LongTextField
            name="confidentiality.exceptions"
            label={say(supportingWords, 'charter.exceptions')}
            hint={say(supportingWords, 'charter.exceptions_hint')}
            rows={4}
            defaultValue={draft.confidentiality?.exceptions.join('\n')}
          />
        </Section>
      </CommandForm>
      {theirs && charter.document ? (
        <aside>
          <h2>{say(supportingWords, 'charter.theirs')}</h2>
          <CharterSheet document={charter.document} letters={charter.letters} track={charter.track.name} program={charter.program.name} />
        </aside>
      ) : null}
    </div>
  );
}

function CadenceFields({ charter: { draft, track } }: { charter: CharterShown }) {
  const say = useSay();
  const rhythms = [...new Set([...usualRhythms, track.cadenceEveryDays, ...(draft.cadence ? [draft.cadence.everyDays] : [])])].sort(
    (a, b) => a - b,
  );
  return (
    <Section title={say(supportingWords, 'charter.cadence')}>
      <div className={styles.row}>
        <ChoiceField
          name="cadence.everyDays"
          label={say(supportingWords, 'charter.cadence_every')}
          empty={say(supportingWords, 'charter.cadence_none')}
          defaultValue={draft.cadence?.everyDays}
          options={rhythms.map((days) => ({ value: String(days), label: sayRhythm(say, days) }))}
        />
        <NumberField
          name="cadence.minutes"
          label={say(supportingWords, 'charter.cadence_minutes')}
          unit={say(supportingWords, 'charter.minutes')}
          min={15}
          max={240}
          step={1}
          defaultValue={draft.cadence?.minutes ?? track.sessionMinutes}
        />
      </div>
      <TextField
        name="cadence.usually"
        label={say(supportingWords, 'charter.cadence_usually')}
        hint={say(supportingWords, 'charter.cadence_usually_hint')}
        required={false}
        maxLength={80}
        defaultValue={draft.cadence?.usually}
      />
    </Section>
  );
}

function EscalationFields({ steps }: { steps: CharterShown['draft']['escalation'] }) {
  const say = useSay();
  return (
    <Section title={say(supportingWords, 'charter.escalation')} lead={<p>{say(supportingWords, 'charter.escalation_lead')}</p>}>
      {[...steps, undefined].slice(0, 4).map((step, place) => (
        <div key={place} className={styles.row}>
          <TextField
            name={`escalation.${place}.who`}
            label={say(supportingWords, 'charter.escalation_who')}
            required={step ? undefined : false}
            defaultValue={step?.who}
          />
          <TextField
            name={`escalation.${place}.says`}
            label={say(supportingWords, 'charter.escalation_says')}
            required={step ? undefined : false}
            defaultValue={step?.says}
          />
          <NumberField
            name={`escalation.${place}.withinWorkingDays`}
            label={say(supportingWords, 'charter.escalation_days')}
            unit={say(supportingWords, 'charter.working_days')}
            required={step ? undefined : false}
            min={0}
            max={60}
            step={1}
            defaultValue={step?.withinWorkingDays}
          />
        </div>
      ))}
    </Section>
  );
}
