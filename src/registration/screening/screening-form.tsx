import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField, LongTextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { Gate } from './gate-of.ts';

interface ScreeningFormProps {
  gate: Gate;
  edit: Offer | undefined;
  program: string;
}

export function ScreeningForm({ gate: { of, qualities }, edit, program }: ScreeningFormProps) {
  const say = useSay();
  return (
    <CommandForm offer={edit} tone="quiet">
      <CheckField
        name="mentors"
        label={say(registrationWords, 'screening.settings.mentors')}
        hint={say(registrationWords, 'screening.settings.hint')}
        defaultChecked={of.mentor}
      />
      <CheckField
        name="mentees"
        label={say(registrationWords, 'screening.settings.mentees')}
        hint={say(registrationWords, 'screening.settings.hint')}
        defaultChecked={of.mentee}
      />
      <LongTextField
        name="mentorQualities"
        label={say(registrationWords, 'screening.settings.mentor_qualities')}
        hint={say(registrationWords, 'screening.settings.qualities_hint')}
        required={false}
        rows={7}
        defaultValue={qualities.mentor.map(({ says }) => says).join('\n')}
      />
      <LongTextField
        name="menteeQualities"
        label={say(registrationWords, 'screening.settings.mentee_qualities')}
        hint={say(registrationWords, 'screening.settings.qualities_hint')}
        required={false}
        rows={7}
        defaultValue={qualities.mentee.map(({ says }) => says).join('\n')}
      />
      <p>
        {say(registrationWords, 'screening.settings.questions')}{' '}
        <Link to={`/programs/${program}/registration/questionnaire`}>{say(registrationWords, 'screening.settings.to_questions')}</Link>
      </p>
    </CommandForm>
  );
}
