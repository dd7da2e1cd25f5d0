import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { WorkProgress } from '../../platform/ui/work-progress.tsx';
import { appWords } from '../words.ts';
import { advanceClock } from './advance-clock.ts';
import { showClock } from './show-clock.ts';
import styles from './clock.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer }) => ({ clock: await ask(showClock, {}), advance: await offer(advanceClock) }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(advanceClock)]);

const steps = [
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
] as const;

export default function ClockPage() {
  const { clock, advance } = useLoaderData<typeof loader>();
  const say = useSay();
  const moving = clock.work && !clock.work.finishedAt && !clock.work.failedAt && !clock.work.cancelledAt;
  return (
    <Page title={say(appWords, 'clock.title')} lead={say(appWords, 'clock.lead')}>
      <p className={styles.now}>
        <span>{say(appWords, 'clock.now')}</span>
        <strong>
          <Moment at={clock.now} as="exact" />
        </strong>
      </p>
      {clock.work && (moving || clock.work.failedAt) ? <WorkProgress work={clock.work} /> : null}
      {moving ? null : (
        <div className={styles.steps}>
          {steps.map(([name, days]) => (
            <CommandForm key={name} offer={advance} formKey={name} tone="quiet" submitLabel={say(appWords, `clock.${name}`)}>
              <HiddenField name="days" value={days} />
            </CommandForm>
          ))}
        </div>
      )}
    </Page>
  );
}
