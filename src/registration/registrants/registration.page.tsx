import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { WorkProgress } from '../../platform/ui/work-progress.tsx';
import { RegistrationTabs } from '../registration-tabs.tsx';
import { closeRegistration } from '../window/close-registration.ts';
import { openRegistration } from '../window/open-registration.ts';
import { WindowNotice } from '../window/window-notice.tsx';
import { registrationWords } from '../words.ts';
import { ByDayChart } from './by-day-chart.tsx';
import { RegistrationFigures } from './registration-figures.tsx';
import { RegistrationFunnel } from './registration-funnel.tsx';
import { showRegistration } from './show-registration.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const shown = await ask(showRegistration, { program: params.program as string });
    return {
      shown,
      open: shown.window.state === 'open' ? undefined : await offer(openRegistration),
      close: shown.window.state === 'open' ? await offer(closeRegistration) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(openRegistration), intent(closeRegistration)]);

export default function RegistrationPage() {
  const { shown, open, close } = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  const say = useSay();
  const short = shown.figures.mentees - shown.figures.capacity;
  return (
    <Page title={say(registrationWords, 'page.title')}>
      <RegistrationTabs program={program} />
      <WindowNotice window={shown.window} />
      <CommandForm offer={open} />
      {shown.sending ? <WorkProgress work={shown.sending} /> : null}
      <Section title={say(registrationWords, 'overview.figures')}>
        <RegistrationFigures figures={shown.figures} program={program} />
        {short > 0 ? <Notice tone="attention">{say(registrationWords, 'overview.short', { count: short })}</Notice> : null}
        {shown.figures.paused > 0 ? <Notice>{say(registrationWords, 'overview.paused', { count: shown.figures.paused })}</Notice> : null}
      </Section>
      <Section title={say(registrationWords, shown.byDay.step === 'day' ? 'overview.by_day' : 'overview.by_week')}>
        {shown.byDay.counts.length > 0 ? (
          <ByDayChart line={shown.byDay} />
        ) : (
          <Empty title={say(registrationWords, 'overview.none')} text={say(registrationWords, 'overview.none_text')} />
        )}
      </Section>
      <Section title={say(registrationWords, 'overview.answered')}>
        <RegistrationFunnel funnel={shown.funnel} program={program} />
      </Section>
      <CommandForm offer={close} tone="quiet" />
    </Page>
  );
}
