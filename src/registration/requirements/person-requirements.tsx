import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { DateField, HiddenField, TextField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSayDay } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { MissingCredential } from './missing-credentials.ts';

interface PersonRequirementsProps {
  missing: readonly MissingCredential[];
  waive: Offer | undefined;
  end: Offer | undefined;
}

/** What a registered person is without, and what their manager can do about it. */
export function PersonRequirements({ missing, waive, end }: PersonRequirementsProps) {
  const say = useSay();
  const sayDay = useSayDay();
  if (missing.length === 0) return null;
  const inWords = ({ name, role, state, expiredOn, waiver }: MissingCredential) => {
    const facts = { name, role: say(registrationWords, `requirements.as.${role}`) };
    if (waiver)
      return [
        say(registrationWords, 'requirements.person.waived', { ...facts, reason: waiver.reason }),
        ...(waiver.by ? [say(registrationWords, 'requirements.person.waived_by', { by: waiver.by })] : []),
        ...(waiver.until ? [say(registrationWords, 'requirements.person.waived_until', { day: sayDay(waiver.until) })] : []),
      ].join(' ');
    if (state === 'expired' && expiredOn)
      return say(registrationWords, 'requirements.person.expired', { ...facts, day: sayDay(expiredOn) });
    return say(registrationWords, state === 'to confirm' ? 'requirements.person.to_confirm' : 'requirements.person.missing', facts);
  };
  return (
    <Section
      title={say(registrationWords, 'requirements.person.title')}
      actions={<Link to={`/people/${missing[0]?.person}`}>{say(registrationWords, 'requirements.person.look')}</Link>}
    >
      {missing.map((one) => (
        <Fragment key={`${one.type} ${one.role}`}>
          <Notice tone={one.waiver || !one.required ? 'quiet' : 'attention'}>{inWords(one)}</Notice>
          {one.waiver ? (
            <CommandForm offer={end} tone="quiet" formKey={one.waiver.id}>
              <HiddenField name="waiver" value={one.waiver.id} />
            </CommandForm>
          ) : one.required ? (
            <CommandForm offer={waive} tone="quiet" formKey={`${one.type} ${one.role}`}>
              <HiddenField name="person" value={one.person} />
              <HiddenField name="type" value={one.type} />
              <TextField
                name="reason"
                label={say(registrationWords, 'requirements.person.reason')}
                hint={say(registrationWords, 'requirements.person.reason_hint')}
                required
                maxLength={500}
              />
              <DateField
                name="until"
                label={say(registrationWords, 'requirements.person.until')}
                hint={say(registrationWords, 'requirements.person.until_hint')}
                required={false}
              />
            </CommandForm>
          ) : null}
        </Fragment>
      ))}
    </Section>
  );
}
