import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Facts } from '../../platform/ui/facts.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { acceptBridge } from './accept-bridge.ts';
import { meetingsOfBridge } from './bridge-state.rules.ts';
import { declineBridge } from './decline-bridge.ts';
import { leaveBridge } from './leave-bridge.ts';
import { noteBridgeMeeting } from './note-bridge-meeting.ts';
import { showBridge } from './show-bridge.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const shown = await ask(showBridge, { bridge: params.bridge as string });
    const underWay = shown.state === 'under way';
    return {
      shown,
      accept: shown.state === 'asked' ? await offer(acceptBridge) : undefined,
      decline: shown.state === 'asked' ? await offer(declineBridge) : undefined,
      met: underWay ? await offer(noteBridgeMeeting) : undefined,
      leave: underWay ? await offer(leaveBridge) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(acceptBridge), intent(declineBridge), intent(noteBridgeMeeting), intent(leaveBridge)]);

export default function BridgePage() {
  const { shown, accept, decline, met, leave } = useLoaderData<typeof loader>();
  const say = useSay();
  const { partner, state, iAm, programName: program, answerBy, meetings } = shown;
  const who = { partner: partner.name, program };
  return (
    <Page
      title={say(pairingWords, state === 'asked' ? 'bridges.title_asked' : 'bridges.title', who)}
      lead={<span translate="no">{[partner.title, partner.department].filter(Boolean).join(', ')}</span>}
    >
      {state === 'ended' ? <Notice>{say(pairingWords, 'bridges.ended')}</Notice> : null}
      {state === 'asked' ? (
        <Section title={say(pairingWords, 'bridges.what')} lead={say(pairingWords, 'bridges.what_lead', who)}>
          <Facts items={[{ label: say(pairingWords, 'bridges.until'), value: <Moment at={answerBy} as="date" /> }]} />
          <CommandForm offer={accept} />
          <CommandForm offer={decline} tone="quiet" />
        </Section>
      ) : null}
      {state === 'under way' ? (
        <Section title={say(pairingWords, 'bridges.meet')} lead={say(pairingWords, `bridges.meet_lead_${iAm}`, who)}>
          {partner.email ? (
            <p>
              <a href={`mailto:${partner.email}`} translate="no">
                {partner.email}
              </a>
            </p>
          ) : null}
          <p>{say(pairingWords, 'bridges.met', { count: meetings, all: meetingsOfBridge })}</p>
          <CommandForm offer={met}>
            <HiddenField key={meetings} name="meeting" value={String(meetings + 1)} />
          </CommandForm>
          <CommandForm offer={leave} tone="quiet" />
        </Section>
      ) : null}
    </Page>
  );
}
