import { ChoiceField, DateField, NumberField, TextField } from '../../platform/ui/fields.tsx';
import { useFormState } from '../../platform/ui/form-state.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { CharterShown } from './charter-reading.tsx';
import type { Goal } from './goal.ts';
import styles from './charter.module.css';

type Letters = CharterShown['letters'];

/** One goal in the form that its track asks for, or as one sentence. */
export function GoalFields({ place, goal, letters }: { place: number; goal: Goal | undefined; letters: Letters }) {
  const say = useSay();
  const { problems, values } = useFormState();
  const sentence = `goals.${place}.sentence`;
  const typed = (values?.goals as { sentence?: string }[] | undefined)?.[place]?.sentence;
  const [first] = letters;
  return (
    <fieldset className={styles.goal}>
      <legend>{say(supportingWords, 'charter.goal', { number: place + 1 })}</legend>
      {letters.length > 0 ? <LetterFields place={place} goal={goal} letters={letters} /> : <SkillFields place={place} goal={goal} />}
      <details open={problems[sentence] !== undefined || Boolean(typed)}>
        <summary>{say(supportingWords, 'charter.goal_sentence')}</summary>
        <TextField
          name={sentence}
          label={say(supportingWords, 'charter.goal_sentence')}
          hint={
            first
              ? say(supportingWords, 'charter.goal_sentence_hint_letters', { letter: first.name, top: first.top })
              : say(supportingWords, 'charter.goal_sentence_hint_skill')
          }
          required={false}
        />
      </details>
    </fieldset>
  );
}

function LetterFields({ place, goal, letters }: { place: number; goal: Goal | undefined; letters: Letters }) {
  const say = useSay();
  const given = goal?.form === 'competency' ? goal : undefined;
  const top = Math.max(...letters.map((one) => one.top));
  return (
    <div className={styles.row}>
      <ChoiceField
        name={`goals.${place}.competency`}
        label={say(supportingWords, 'charter.goal_letter')}
        empty={say(supportingWords, 'charter.goal_choose')}
        defaultValue={given?.competency}
        options={letters.map((one) => ({ value: one.key, label: `${one.letter} · ${one.name}` }))}
      />
      <NumberField
        name={`goals.${place}.from`}
        label={say(supportingWords, 'charter.goal_from')}
        min={0}
        max={top}
        step={1}
        unit={`/ ${top}`}
        defaultValue={given?.from}
      />
      <NumberField
        name={`goals.${place}.to`}
        label={say(supportingWords, 'charter.goal_to')}
        min={1}
        max={top}
        step={1}
        unit={`/ ${top}`}
        defaultValue={given?.to}
      />
      <DateField name={`goals.${place}.byOn`} label={say(supportingWords, 'charter.goal_by')} defaultValue={goal?.byOn} />
    </div>
  );
}

function SkillFields({ place, goal }: { place: number; goal: Goal | undefined }) {
  const say = useSay();
  const given = goal?.form === 'skill' ? goal : undefined;
  return (
    <>
      <TextField
        name={`goals.${place}.skill`}
        label={say(supportingWords, 'charter.goal_skill')}
        hint={say(supportingWords, 'charter.goal_skill_hint')}
        maxLength={120}
        defaultValue={given?.skill}
      />
      <div className={styles.row}>
        <TextField
          name={`goals.${place}.level`}
          label={say(supportingWords, 'charter.goal_level')}
          hint={say(supportingWords, 'charter.goal_level_hint')}
          maxLength={60}
          defaultValue={given?.level}
        />
        <DateField name={`goals.${place}.byOn`} label={say(supportingWords, 'charter.goal_by')} defaultValue={goal?.byOn} />
      </div>
      <TextField
        name={`goals.${place}.evidence`}
        label={say(supportingWords, 'charter.goal_evidence')}
        maxLength={160}
        defaultValue={given?.evidence}
      />
    </>
  );
}
