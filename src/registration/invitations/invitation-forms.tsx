import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import styles from './invitations.module.css';

interface Row {
  id: string;
  state: 'listed' | 'told' | 'begun' | 'declined' | 'withdrawn' | 'registered';
}

/** What can be done about one invitation; nothing where the answer is here. */
export function InvitationForms({
  invitation: { id, state },
  resend,
  takeBack,
}: {
  invitation: Row;
  resend: Offer | undefined;
  takeBack: Offer | undefined;
}) {
  const say = useSay();
  const mayMail = state === 'told' || state === 'begun' || state === 'declined';
  const mayTakeBack = state === 'listed' || state === 'told';
  return (
    <div className={styles.rowForms}>
      {mayMail && resend && !resend.refusal ? (
        <CommandForm offer={resend} inline tone="quiet" formKey={`mail-${id}`} submitLabel={say(registrationWords, 'invitations.again')}>
          <HiddenField name="invitation" value={id} />
        </CommandForm>
      ) : null}
      {mayTakeBack && takeBack && !takeBack.refusal ? (
        <CommandForm
          offer={takeBack}
          inline
          tone="quiet"
          formKey={`back-${id}`}
          submitLabel={say(registrationWords, 'invitations.take_back')}
        >
          <HiddenField name="invitation" value={id} />
        </CommandForm>
      ) : null}
    </div>
  );
}
