import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { DateField, RadioField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { RegistrationTabs } from '../registration-tabs.tsx';
import { showRegistration } from '../registrants/show-registration.ts';
import { registrationWords } from '../words.ts';
import { changeWindow } from './change-window.ts';
import { LinkOfProgram } from './link-of-program.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const { window, timeZone } = await ask(showRegistration, { program: params.program as string });
    return { window, timeZone, change: await offer(changeWindow) };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(changeWindow)]);

export default function AccessPage() {
  const { window, timeZone, change } = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  const say = useSay();
  return (
    <Page title={say(registrationWords, 'access.title')} lead={say(registrationWords, 'access.lead')}>
      <RegistrationTabs program={program} />
      <CommandForm offer={change}>
        <RadioField
          name="openTo"
          label={say(registrationWords, 'access.open_to')}
          required
          defaultValue={window.openTo}
          options={[
            { value: 'invited', label: say(registrationWords, 'access.invited'), hint: say(registrationWords, 'access.invited_hint') },
            { value: 'link', label: say(registrationWords, 'access.link'), hint: say(registrationWords, 'access.link_hint') },
          ]}
        />
        {window.openedAt ? null : (
          <DateField
            name="opensOn"
            label={say(registrationWords, 'access.opens')}
            hint={say(registrationWords, 'access.opens_hint')}
            required={false}
            defaultValue={window.opensOn}
          />
        )}
        <DateField
          name="closesOn"
          label={say(registrationWords, 'access.closes')}
          hint={`${say(registrationWords, 'access.closes_hint')} ${say(registrationWords, 'access.zone', { zone: timeZone })}`}
          required={false}
          defaultValue={window.closesOn}
        />
      </CommandForm>
      {window.openTo === 'link' && window.linkCode ? (
        <Section title={say(registrationWords, 'access.link_title')} lead={say(registrationWords, 'access.link_text')}>
          <LinkOfProgram code={window.linkCode} />
        </Section>
      ) : null}
    </Page>
  );
}
