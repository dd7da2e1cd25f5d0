import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { PeopleTabs } from '../../people/people-tabs.tsx';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { NumberField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import { ClosedDays } from './closed-days.tsx';
import { closeTime } from './close-time.ts';
import { mostHours } from './most-hours.ts';
import { openTime } from './open-time.ts';
import { setUsualTimeBudget } from './set-usual-time-budget.ts';
import { showClosedTime } from './show-closed-time.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer }) => {
    const time = await ask(showClosedTime, {});
    // The same for all that are closed for everybody.
    const open = time.closed[0] && (await offer(openTime, { period: time.closed[0].id }));
    return {
      time,
      set: await offer(setUsualTimeBudget),
      close: await offer(closeTime),
      open: Object.fromEntries(time.closed.map(({ id }) => [id, open])),
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(setUsualTimeBudget), intent(closeTime), intent(openTime)]);

/** How much time is given to mentoring here, and when nothing begins. */
export default function TimePage() {
  const { time, set, close, open } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(registrationWords, 'time.title')} lead={say(registrationWords, 'time.lead')}>
      <PeopleTabs />
      <Section title={say(registrationWords, 'time.usual.title')} lead={say(registrationWords, 'time.usual.lead')}>
        <CommandForm offer={set}>
          <NumberField
            name="hoursPerMonth"
            label={say(registrationWords, 'time.usual.field')}
            hint={say(registrationWords, 'time.usual.hint')}
            min={0}
            max={mostHours}
            step={0.5}
            defaultValue={time.hoursPerMonth ?? undefined}
          />
        </CommandForm>
      </Section>
      <ClosedDays lead={say(registrationWords, 'time.closed.lead_all')} rows={time.closed} close={close} open={open} />
    </Page>
  );
}
