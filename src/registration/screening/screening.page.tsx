import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { roles } from '../eligibility/gated-roles.ts';
import { SwitchLinks } from '../../platform/ui/switch-links.tsx';
import { RegistrationTabs } from '../registration-tabs.tsx';
import { registrationWords } from '../words.ts';
import { approveRegistrant } from './approve-registrant.ts';
import { editScreening } from './edit-screening.ts';
import { listScreenings } from './list-screenings.ts';
import { screeningStates } from './screening-states.ts';
import { ScreeningForm } from './screening-form.tsx';
import { ScreeningTable } from './screening-table.tsx';
import { showScreening } from './show-screening.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const program = params.program as string;
    const gate = await ask(showScreening, { program });
    const screened = roles.filter((role) => gate.of[role]);
    const as = screened.find((role) => role === search.get('as')) ?? screened[0];
    const state = screeningStates.find((one) => one === search.get('state')) ?? 'waiting';
    const list = as ? await ask(listScreenings, { ...Object.fromEntries(search), program, as, state }) : undefined;
    // The same for everybody on the list: all have finished registering.
    const any = list?.items[0]?.id;
    return {
      gate,
      as,
      state,
      list,
      edit: await offer(editScreening),
      approve: any ? await offer(approveRegistrant, { registration: any }) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(editScreening), intent(approveRegistrant)]);

export default function ScreeningPage() {
  const { gate, as, state, list, edit, approve } = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  const say = useSay();
  const screened = roles.filter((role) => gate.of[role]);
  const waiting = screened.filter((role) => gate.waiting[role] > 0);
  return (
    <Page title={say(registrationWords, 'screening.title')} lead={say(registrationWords, 'screening.lead')}>
      <RegistrationTabs program={program} />
      {as && list ? (
        <>
          <Notice tone={waiting.length > 0 ? 'attention' : 'good'}>
            {waiting.length > 0
              ? waiting.map((role) => say(registrationWords, `screening.waiting_${role}`, { count: gate.waiting[role] })).join(' ')
              : say(registrationWords, 'screening.none_waiting')}
          </Notice>
          {screened.length > 1 ? (
            <SwitchLinks
              label={say(registrationWords, 'screening.whom')}
              field="as"
              chosen={as === screened[0] ? '' : as}
              items={screened.map((role, at) => ({
                value: at === 0 ? '' : role,
                label: say(registrationWords, `screening.role.${role}`),
              }))}
            />
          ) : null}
          <SwitchLinks
            label={say(registrationWords, 'screening.show')}
            field="state"
            chosen={state === 'waiting' ? '' : state}
            keep={as === screened[0] ? undefined : `as=${as}`}
            items={screeningStates.map((one) => ({
              value: one === 'waiting' ? '' : one,
              label: say(registrationWords, `screening.state.${one}`),
            }))}
          />
          <ScreeningTable list={list} as={as} state={state} looksFor={gate.qualities[as].length} approve={approve} program={program} />
        </>
      ) : (
        <Notice title={say(registrationWords, 'screening.off')}>{say(registrationWords, 'screening.off_text')}</Notice>
      )}
      <Section title={say(registrationWords, 'screening.settings.title')}>
        <ScreeningForm gate={gate} edit={edit} program={program} />
      </Section>
    </Page>
  );
}
