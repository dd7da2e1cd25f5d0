import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { RankingForm } from '../rankings/ranking-form.tsx';
import { rankPeople } from '../rankings/rank-people.ts';
import { sendRequests } from '../requests/send-requests.ts';
import { withdrawRequest } from '../requests/withdraw-request.ts';
import { joinWaitingList } from '../waiting/join-waiting-list.ts';
import { leaveWaitingList } from '../waiting/leave-waiting-list.ts';
import { pairingWords } from '../words.ts';
import { chooseMentor } from './choose-mentor.ts';
import { MyRequests } from './my-requests.tsx';
import { OfferedMentors } from './offered-mentors.tsx';
import { showMyChoices } from './show-my-choices.ts';
import { WishesForm } from './wishes-form.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const program = params.program as string;
    const shown = await ask(showMyChoices, { program });
    const open = shown.requests.filter(({ iAm, state }) => iAm === 'mentee' && state !== 'accepted' && state !== 'ended');
    const [first] = open;
    return {
      shown,
      choose: shown.way === 'choose' ? await offer(chooseMentor) : undefined,
      send: shown.way === 'request' || shown.way === 'suggest' ? await offer(sendRequests) : undefined,
      rank: shown.ranking.length > 0 ? await offer(rankPeople) : undefined,
      withdraw: first ? await offer(withdrawRequest, { request: first.id }) : undefined,
      join: shown.isMentee && !shown.hasMentor && !shown.waitingSince ? await offer(joinWaitingList) : undefined,
      leave: shown.waitingSince ? await offer(leaveWaitingList) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    intent(chooseMentor, ({ match }) => `/matches/${match}`),
    intent(sendRequests),
    intent(rankPeople),
    intent(withdrawRequest),
    intent(joinWaitingList),
    intent(leaveWaitingList),
  ]);

export default function ChoicesPage() {
  const { shown, choose, send, rank, withdraw, join, leave } = useLoaderData<typeof loader>();
  const say = useSay();
  const { program: id } = useParams();
  const { programName: program, isMentee, way, hasMentor } = shown;
  const asMentee = shown.requests.filter(({ iAm }) => iAm === 'mentee');
  const asMentor = shown.requests.filter(({ iAm }) => iAm === 'mentor');
  const lead = !isMentee
    ? say(pairingWords, 'choices.lead_mentor')
    : hasMentor
      ? say(pairingWords, 'choices.matched')
      : say(pairingWords, `choices.lead.${way}`);
  return (
    <Page title={say(pairingWords, isMentee ? 'choices.title' : 'choices.title_mentor', { program })} lead={lead}>
      {asMentee.length > 0 ? (
        <Section title={say(pairingWords, 'choices.mine')}>
          <MyRequests requests={asMentee} withdraw={withdraw} />
        </Section>
      ) : null}
      {isMentee && !hasMentor && way !== 'nothing' ? (
        <Section title={say(pairingWords, 'choices.shortlist')}>
          {shown.shortlist.length > 0 ? (
            <OfferedMentors mentors={shown.shortlist} choose={choose} />
          ) : (
            <Empty title={say(pairingWords, 'choices.none')} text={shown.notNow ?? say(pairingWords, 'choices.none_text')} />
          )}
        </Section>
      ) : null}
      {send && !hasMentor && shown.shortlist.length > 0 ? <WishesForm offer={send} shown={shown} /> : null}
      {shown.ranking.map((ranking) => (
        <RankingForm key={ranking.role} offer={rank} ranking={ranking} />
      ))}
      {shown.isMentor ? (
        <Section
          title={say(pairingWords, 'choices.asks_me')}
          actions={
            shown.mayOffer ? (
              <ButtonLink to={`/offers/${id}`} tone="quiet" small>
                {say(pairingWords, 'offers.make')}
              </ButtonLink>
            ) : null
          }
        >
          {asMentor.length > 0 ? (
            <MyRequests requests={asMentor} withdraw={undefined} />
          ) : (
            <Empty title={say(pairingWords, 'choices.nobody_asks')} text={say(pairingWords, 'choices.nobody_asks_text')} />
          )}
        </Section>
      ) : null}
      {join || leave ? (
        <Section title={say(pairingWords, 'choices.waiting')} lead={say(pairingWords, 'choices.waiting_lead')}>
          {shown.waitingSince ? (
            <Notice>
              {say(pairingWords, 'choices.waiting_since')} <Moment at={shown.waitingSince} as="date" />
            </Notice>
          ) : null}
          <CommandForm offer={join} tone="quiet" />
          <CommandForm offer={leave} tone="quiet" />
        </Section>
      ) : null}
    </Page>
  );
}
