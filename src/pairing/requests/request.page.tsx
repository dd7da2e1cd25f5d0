import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Facts } from '../../platform/ui/facts.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { reasonToReader } from '../mails/reason-to-reader.ts';
import styles from '../shortlists/choices.module.css';
import { pairingWords } from '../words.ts';
import { acceptRequest } from './accept-request.ts';
import { AnswerForms } from './answer-forms.tsx';
import { confirmRequest } from './confirm-request.ts';
import { declineRequest } from './decline-request.ts';
import { showRequest } from './show-request.ts';
import { withdrawRequest } from './withdraw-request.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const shown = await ask(showRequest, { request: params.request as string });
    const isMentor = shown.iAm === 'mentor';
    const isOpen = shown.state !== 'accepted' && shown.state !== 'ended';
    return {
      shown,
      accept: isMentor && shown.state === 'asked' ? await offer(acceptRequest) : undefined,
      decline: isMentor && shown.state === 'asked' ? await offer(declineRequest) : undefined,
      // Who makes the first move has said yes with it.
      confirm: shown.state === 'to confirm' && !(shown.offered && shown.iAsked) ? await offer(confirmRequest) : undefined,
      withdraw: shown.iAsked && isOpen ? await offer(withdrawRequest) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    intent(acceptRequest, ({ match }, { request }) => (match ? `/matches/${match}` : `/requests/${request}`)),
    intent(declineRequest),
    intent(confirmRequest),
    intent(withdrawRequest),
  ]);

export default function RequestPage() {
  const { shown, ...offers } = useLoaderData<typeof loader>();
  const say = useSay();
  const { partner, state, iAm, iAsked, reasons, note, answerBy, program, programName } = shown;
  const isOpen = state !== 'accepted' && state !== 'ended';
  return (
    <Page
      title={say(pairingWords, titleOf(shown), { partner: partner.name })}
      lead={<span translate="no">{[partner.title, partner.department].filter(Boolean).join(', ')}</span>}
      back={{ to: `/choices/${program}`, label: say(pairingWords, 'request.back', { program: programName }) }}
    >
      {isOpen && answerBy ? (
        <Facts items={[{ label: say(pairingWords, 'request.until'), value: <Moment at={answerBy} as="date" /> }]} />
      ) : null}
      {reasons.length > 0 ? (
        <Section title={say(pairingWords, 'request.why')}>
          <ul className={styles.why}>
            {reasons.map((reason) => (
              <li key={reason.criterion}>{reasonToReader(say, reason, { readerIs: iAm, partner: partner.name })}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {note ? (
        <Section title={say(pairingWords, iAsked ? 'request.note_mine' : 'request.note')}>
          <p className={styles.note} translate="no">
            {note}
          </p>
        </Section>
      ) : null}
      <Standing shown={shown} />
      <AnswerForms shown={shown} offers={offers} />
    </Page>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['shown'];

function titleOf({ state, iAm, iAsked, offered }: Shown) {
  if (offered) return iAsked ? 'request.title_my_offer' : 'request.title_offer';
  if (state === 'to confirm') return 'request.title_both';
  return iAm === 'mentor' ? 'request.title_mentor' : 'request.title_mentee';
}

function Standing({ shown: { state, iAm, iAsked, offered, partner, match } }: { shown: Shown }) {
  const say = useSay();
  const who = { partner: partner.name };
  if (state === 'accepted')
    return (
      <>
        <Notice tone="good">{say(pairingWords, 'request.accepted')}</Notice>
        {match ? <ButtonLink to={`/matches/${match}`}>{say(pairingWords, 'request.to_room')}</ButtonLink> : null}
      </>
    );
  if (offered && iAsked && state === 'to confirm') return <Notice>{say(pairingWords, 'request.offered', who)}</Notice>;
  if (state === 'ended') return <Notice>{say(pairingWords, 'request.ended')}</Notice>;
  if (iAm === 'mentor' || state === 'to confirm') return null;
  const key = state === 'asked' ? 'request.asked' : state === 'listed' ? 'request.listed' : 'request.to_decide';
  return <Notice>{say(pairingWords, key, who)}</Notice>;
}
