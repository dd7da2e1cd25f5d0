import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { DateField } from '../../platform/ui/fields.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { MyMissingCredentials } from '../requirements/my-missing.tsx';
import { MyScreening } from '../screening/my-screening.tsx';
import { registrationWords } from '../words.ts';
import styles from './answering.module.css';
import type { MyRegistration } from './role-step.tsx';
import { Told } from './told.tsx';

interface RegisteredProps {
  shown: MyRegistration;
  program: string;
  withdraw: Offer | undefined;
  pause: Offer | undefined;
  resume: Offer | undefined;
}

/** What was told, and what can still be done about it. */
export function Registered({ shown, program, withdraw, pause, resume }: RegisteredProps) {
  const say = useSay();
  const { mine } = shown;
  return (
    <Page
      title={say(registrationWords, 'answering.done.title')}
      lead={
        <p>
          <span translate="no">{shown.program.name}</span>. {say(registrationWords, `looked_for.${shown.program.next}`)}
        </p>
      }
    >
      {resume ? (
        <>
          <Notice tone="attention" title={say(registrationWords, 'answering.done.paused')}>
            {mine?.pausedUntil ? <Day on={mine.pausedUntil} /> : null}
          </Notice>
          <CommandForm offer={resume} />
        </>
      ) : null}
      <MyScreening screening={mine?.screening ?? []} />
      <MyMissingCredentials missing={mine?.missing ?? []} />
      <Told shown={shown} program={program} />
      {pause && !pause.refusal ? (
        <div className={styles.aside}>
          <h2>{say(registrationWords, 'answering.done.break')}</h2>
          <p>{say(registrationWords, 'answering.done.break_lead')}</p>
          <CommandForm offer={pause} tone="quiet">
            <DateField
              name="until"
              label={say(registrationWords, 'answering.done.break_until')}
              hint={say(registrationWords, 'answering.done.break_hint')}
              required={false}
            />
          </CommandForm>
        </div>
      ) : null}
      <div className={styles.aside}>
        <h2>{say(registrationWords, 'answering.done.withdraw')}</h2>
        <p>{say(registrationWords, 'answering.done.withdraw_lead')}</p>
        <CommandForm offer={withdraw} tone="danger" />
      </div>
    </Page>
  );
}
