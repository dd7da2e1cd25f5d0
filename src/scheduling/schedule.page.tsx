import { Link, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { personIdOf } from '../platform/actor.ts';
import { actOnPage, intent, type Intent } from '../platform/http/act-on-page.ts';
import { readPage } from '../platform/http/read-page.ts';
import { fewNames, nameOfMatch } from '../pairing/match-name.ts';
import type { AnyCommand } from '../platform/command.ts';
import type { Offer } from '../platform/execute.ts';
import { Empty } from '../platform/ui/empty.tsx';
import { Notice } from '../platform/ui/notice.tsx';
import { Page, Section } from '../platform/ui/page.tsx';
import { useSay } from '../platform/ui/say.tsx';
import { Folded } from './folded.tsx';
import { PickLead } from './pick-lead.tsx';
import { OwnTimeForm, SeriesForm, UnplannedForm } from './schedule-forms.tsx';
import { SessionEntry } from './session-entry.tsx';
import { logUnplanned } from './sessions/log-unplanned.ts';
import { mostInASeries, scheduleSeries } from './sessions/schedule-series.ts';
import { scheduleSession } from './sessions/schedule-session.ts';
import { offersOf, sessionIntents, type SessionOffers } from './sessions/session-offers.ts';
import { showSessions, type ShownSession } from './sessions/show-sessions.ts';
import { suggestTimes } from './sessions/suggest-times.ts';
import { TimeSuggestions } from './time-suggestions.tsx';
import { schedulingWords } from './words.ts';
import styles from './scheduling.module.css';
import { labelOf } from '../platform/words/declared-words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, ctx, params, search }) => {
    const match = params.match as string;
    const sessions = await ask(showSessions, { match, after: search.get('after') ?? undefined });
    const { mine, closed } = sessions;
    const open = (command: AnyCommand): Offer | undefined =>
      mine ? { name: command.name, label: labelOf(ctx, command), ...(closed ? { refusal: closed } : {}) } : undefined;
    return {
      match,
      others: sessions.members.filter((one) => one.personId !== personIdOf(ctx.actor)),
      now: ctx.now,
      ...sessions,
      offers: Object.fromEntries(sessions.items.map((one) => [one.id, mine ? offersOf(ctx, one) : {}])) as Record<string, SessionOffers>,
      suggested: mine && !closed ? await ask(suggestTimes, { match }) : undefined,
      schedule: open(scheduleSession),
      series: open(scheduleSeries),
      mostInASeries,
      everyDays: everyDaysIn(search),
      unplanned: open(logUnplanned),
    };
  });

/** `?every=14`: the cadence of the charter, from whichever page knows it. */
function everyDaysIn(search: URLSearchParams): number | undefined {
  const days = Number(search.get('every'));
  return Number.isInteger(days) && days >= 1 && days <= 92 ? days : undefined;
}

type Next = NonNullable<Intent['next']>;

/** The page again, with a remark where the clocks go forward over the time asked for. */
const again: Next = (output: { moved?: boolean; sessions?: { moved: boolean }[] }, { match }) =>
  `/matches/${match}/schedule${output.moved || output.sessions?.some((one) => one.moved) ? '?moved' : ''}`;

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    ...[scheduleSession, scheduleSeries, logUnplanned].map((one: AnyCommand) => intent(one, again)),
    ...sessionIntents(again),
  ]);

const fortnightMs = 14 * 86_400_000;

/** In which part of the page a session stands; one that was missed long ago no longer asks for an answer. */
const partOf = ({ state, startsAt }: ShownSession, now: Date) => {
  if (state === 'ahead') return 'ahead';
  if (state === 'missed') return now.getTime() - startsAt.getTime() < fortnightMs ? 'asks' : 'earlier';
  return state === 'under way' || state === 'awaiting word' || state === 'contested' ? 'asks' : 'earlier';
};

export default function SchedulePage() {
  const data = useLoaderData<typeof loader>();
  const say = useSay();
  const [search] = useSearchParams();
  const { match, mine, items, suggested, schedule, next, few } = data;
  const parts = { asks: [], ahead: [], earlier: [], ...Object.groupBy(items, (one) => partOf(one, data.now)) };
  const minutes = suggested?.minutes ?? 45;
  return (
    <Page
      title={say(schedulingWords, mine ? 'schedule.title' : 'schedule.title_of', {
        names:
          data.name ??
          (mine
            ? fewNames(
                say,
                data.others.map((one) => one.name),
              )
            : nameOfMatch(say, data)),
      })}
      back={
        mine
          ? { to: `/matches/${match}`, label: say(schedulingWords, 'schedule.back') }
          : { to: `/programs/${data.program}/scheduling`, label: say(schedulingWords, 'schedule.back_to_program') }
      }
    >
      {search.has('moved') ? <Notice tone="attention">{say(schedulingWords, 'moved_by_clock')}</Notice> : null}
      {schedule?.refusal ? <Notice tone="attention">{schedule.refusal}</Notice> : null}
      <Part name="asks" sessions={parts.asks} data={data} />
      <Part name="ahead" sessions={parts.ahead.toReversed()} data={data} />
      {items.length === 0 ? (
        <Empty
          title={say(schedulingWords, 'schedule.nothing')}
          text={say(schedulingWords, few ? 'schedule.nothing_text_few' : 'schedule.nothing_text')}
        />
      ) : null}
      {suggested ? (
        <Section title={say(schedulingWords, 'schedule.pick')} lead={<PickLead {...suggested} others={data.others.length} few={few} />}>
          <TimeSuggestions times={suggested.times} minutes={suggested.minutes} offer={schedule} />
        </Section>
      ) : null}
      {suggested ? (
        <Section title={say(schedulingWords, 'schedule.own')}>
          <OwnTimeForm offer={schedule} minutes={minutes} others={data.others.length} tone={parts.asks.length > 0 ? 'quiet' : 'primary'} />
          {few ? null : (
            <Folded label={say(schedulingWords, 'schedule.several')} offers={[data.series]}>
              <SeriesForm
                offer={data.series}
                minutes={minutes}
                others={data.others.length}
                everyDays={data.everyDays ?? suggested.everyDays}
                most={data.mostInASeries}
              />
            </Folded>
          )}
          <Folded label={say(schedulingWords, 'schedule.unplanned')} offers={[data.unplanned]}>
            <UnplannedForm offer={data.unplanned} minutes={minutes} members={data.members} />
          </Folded>
        </Section>
      ) : null}
      <Part name="earlier" sessions={parts.earlier} data={data} />
      {next ? <Link to={`?after=${next}`}>{say(schedulingWords, 'schedule.older')}</Link> : null}
    </Page>
  );
}

interface PartProps {
  name: 'asks' | 'ahead' | 'earlier';
  sessions: readonly ShownSession[];
  data: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'members' | 'offers' | 'mine'>;
}

function Part({ name, sessions, data }: PartProps) {
  const say = useSay();
  if (sessions.length === 0) return null;
  return (
    <Section title={say(schedulingWords, name === 'asks' && !data.mine ? 'schedule.asks_them' : `schedule.${name}`)}>
      <ul className={styles.sessions}>
        {sessions.map((one) => (
          <SessionEntry key={one.id} session={one} members={data.members} offers={data.offers[one.id] ?? {}} mine={data.mine} />
        ))}
      </ul>
    </Section>
  );
}
