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
    const open = shown.requests.filter(({ iAsked, state }) => iAsked && state !== 'accepted' && state !== 'ended');
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

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['shown'];

export default function ChoicesPage() {
  const { shown, choose, send, rank, withdraw, join, leave } = useLoaderData<typeof loader>();
  const say = useSay();
  const { program: id } = useParams();
  const { programName: program, isMentee, isMentor, way, hasMentor, inRounds } = shown;
  const mine = shown.requests.filter(({ iAsked }) => iAsked);
  const theirs = shown.requests.filter(({ iAsked }) => !iAsked);
  const title = isMentee ? (inRounds ? 'choices.title_in_rounds' : 'choices.title') : 'choices.title_mentor';
  return (
    <Page title={say(pairingWords, title, { program })} lead={<Lead shown={shown} />}>
      {mine.length > 0 ? (
        <Section title={say(pairingWords, 'choices.mine')}>
          <MyRequests requests={mine} withdraw={withdraw} />
        </Section>
      ) : null}
      {theirs.length > 0 || (isMentor && !ranksAsMentor(shown)) ? (
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
          {theirs.length > 0 ? (
            <MyRequests requests={theirs} withdraw={undefined} />
          ) : (
            <Empty
              title={say(pairingWords, 'choices.nobody_asks')}
              text={say(pairingWords, shown.mayOffer ? 'choices.nobody_asks_offer' : 'choices.nobody_asks_text')}
            />
          )}
        </Section>
      ) : null}
      {isMentee && !hasMentor && way !== 'nothing' ? (
        <Section title={say(pairingWords, 'choices.shortlist')}>
          {shown.shortlist.length > 0 ? (
            <OfferedMentors mentors={shown.shortlist} way={way} choose={choose} />
          ) : (
            <Empty title={say(pairingWords, 'choices.none')} text={shown.notNow ?? say(pairingWords, 'choices.none_text')} />
          )}
        </Section>
      ) : null}
      {send && !hasMentor && shown.shortlist.length > 0 ? <WishesForm offer={send} shown={shown} /> : null}
      {shown.ranking.map((ranking) => (
        <RankingForm key={ranking.role} offer={rank} ranking={ranking} />
      ))}
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

const ranksAsMentor = ({ way, ranking }: Shown): boolean => way === 'rank' || ranking.some(({ role }) => role === 'mentor');

function Lead({ shown }: { shown: Shown }) {
  const say = useSay();
  const { isMentee, hasMentor, inRounds, way, shortlist, ranking } = shown;
  if (!isMentee && !ranksAsMentor(shown)) return <p>{say(pairingWords, 'choices.lead_mentor')}</p>;
  if (!isMentee) return <p>{say(pairingWords, ranking.length > 0 ? 'choices.lead_mentor_ranks' : 'choices.lead_mentor_waits')}</p>;
  if (hasMentor) return <p>{say(pairingWords, inRounds ? 'choices.matched_in_rounds' : 'choices.matched')}</p>;
  if (way === 'nothing') return <p>{say(pairingWords, inRounds ? 'choices.lead.in_rounds' : 'choices.lead.nothing')}</p>;
  return shortlist.length > 0 ? <p>{say(pairingWords, `choices.lead.${way}`)}</p> : null;
}
