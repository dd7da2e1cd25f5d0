import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckGroupField, HiddenField, LongTextField, TextField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { Screened } from './screened-of.ts';

interface PersonScreeningProps {
  screened: readonly Screened[];
  approve: Offer | undefined;
  decline: Offer | undefined;
}

const tones = { waiting: 'attention', approved: 'good', declined: 'quiet' } as const;

/** What was found of a person, and the decision; a word of why not, for them, before they are declined. */
export function PersonScreening({ screened, approve, decline }: PersonScreeningProps) {
  const say = useSay();
  return screened.map(({ role, verdict, qualities, note, reason, by }) => {
    const facts = {
      role: say(registrationWords, `screening.person.as.${role}`),
      by: by ?? say(registrationWords, 'screening.person.somebody'),
      reason,
    };
    return (
      <Section key={role} title={say(registrationWords, 'screening.person.title')}>
        <Notice tone={tones[verdict]}>{say(registrationWords, `screening.person.${verdict}`, facts)}</Notice>
        <CommandForm offer={approve} formKey={`approve ${role}`}>
          <HiddenField name="role" value={role} />
          {qualities.length > 0 ? (
            <CheckGroupField
              name="qualities"
              label={say(registrationWords, 'screening.person.qualities')}
              required={false}
              defaultValues={qualities.filter(({ seen }) => seen).map(({ key }) => key)}
              options={qualities.map(({ key, says }) => ({ value: key, label: says }))}
            />
          ) : null}
          <LongTextField
            name="note"
            label={say(registrationWords, 'screening.person.note')}
            hint={say(registrationWords, 'screening.person.note_hint')}
            required={false}
            rows={3}
            maxLength={1000}
            defaultValue={note}
          />
        </CommandForm>
        {verdict === 'declined' ? null : (
          <CommandForm offer={decline} tone="quiet" formKey={`decline ${role}`}>
            <HiddenField name="role" value={role} />
            <TextField
              name="reason"
              label={say(registrationWords, 'screening.person.reason')}
              hint={say(registrationWords, 'screening.person.reason_hint')}
              required
              maxLength={500}
            />
          </CommandForm>
        )}
      </Section>
    );
  });
}
