/** Six weeks of pairs: most meet and write it up, some fall silent, some miss, one asks for help, one parts. */
import type { PersonActor } from '../../platform/actor.ts';
import { instantOf } from '../../platform/calendar/wall-time.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { Refused } from '../../platform/problems.ts';
import { listMatches } from '../../pairing/matches/list-matches.ts';
import { endMatch } from '../../pairing/matches/end-match.ts';
import { matchOf } from '../../pairing/match-of.ts';
import { excuseSession } from '../../scheduling/sessions/excuse-session.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import { reportNoShow } from '../../scheduling/sessions/report-no-show.ts';
import { rescheduleSession } from '../../scheduling/sessions/reschedule-session.ts';
import { scheduleSeries } from '../../scheduling/sessions/schedule-series.ts';
import { askForHelp } from '../../supporting/accountability/ask-for-help.ts';
import { saveCharter } from '../../supporting/charter/save-charter.ts';
import { signCharter } from '../../supporting/charter/sign-charter.ts';
import type { Colleague } from './directory.ts';
import { dayMs, type Telling } from './telling.ts';
import { meetAndWriteUp } from './meet-and-write-up.ts';

export type Conduct = 'steady' | 'leaves the last' | 'silent' | 'both miss' | 'mentor misses' | 'asks for help' | 'parts';

export interface Pair {
  match: string;
  skillTrack: boolean;
  mentor: PersonActor;
  mentee: PersonActor;
  names: { mentor: string; mentee: string };
}

const openingDays = [1, 2, 2, 3, 4];
const seldom = 0.08;

/**
 * Who behaves how: Mia's pair is steady and has its last session still to write up, on whichever day the
 * demo is loaded; Tea's mentor misses; and of the rest a few of every kind.
 */
export function conductOf(place: number, pair: Pair): Conduct {
  if (pair.names.mentee.startsWith('Tea ')) return 'mentor misses';
  if (pair.names.mentee.startsWith('Mia ')) return 'leaves the last';
  if (pair.names.mentor.startsWith('Mo ')) return 'steady';
  return (
    [
      'steady',
      'steady',
      'silent',
      'steady',
      'both miss',
      'steady',
      'steady',
      'asks for help',
      'steady',
      'steady',
      'steady',
      'parts',
      'steady',
      'steady',
      'steady',
      'steady',
    ] as const
  )[place % 16] as Conduct;
}

export async function pairsOf(telling: Telling, cara: string, program: string, people: Colleague[]): Promise<Pair[]> {
  const listed: { id: string; track: string | null }[] = [];
  for (let after: string | undefined; ;) {
    const page = await telling.does(cara, listMatches, { program, after, limit: 200 });
    listed.push(...page.items);
    if (!page.next) break;
    after = page.next;
  }
  const addresses = new Map<string, string>();
  for (const one of people) addresses.set(`${one.givenName} ${one.familyName}`, one.email);
  const system = await telling.who(cara);
  return Promise.all(
    listed.map(async ({ id, track }) => {
      const match = await inTransaction(telling.app, system, (ctx) => matchOf(ctx, id));
      const member = (role: 'mentor' | 'mentee') => match.members.find((one) => one.role === role) as { name: string };
      const names = { mentor: member('mentor').name, mentee: member('mentee').name };
      const actor = (name: string) => telling.who(addresses.get(name) as string);
      return {
        match: id,
        skillTrack: track === 'Skill transfer',
        names,
        mentor: await actor(names.mentor),
        mentee: await actor(names.mentee),
      };
    }),
  );
}

/** Plans what this pair does from its publication to the end of the telling. */
export function planPair(telling: Telling, pair: Pair, conduct: Conduct, publishedAt: Date, end: Date, random: () => number): void {
  if (conduct === 'silent') return;
  const opening = new Date(publishedAt.getTime() + (openingDays[Math.floor(random() * openingDays.length)] as number) * dayMs);
  telling.at(opening, () => agree(telling, pair, opening));
  const everyDays = pair.skillTrack ? 7 : 14;
  telling.at(new Date(opening.getTime() + dayMs / 4), async () => {
    const sessions = await bookSeries(telling, pair, opening, everyDays, random);
    const past = sessions
      .map(({ session, startsAt }, place) => ({ session, start: instantOf(startsAt.slice(0, 16), 'UTC').at, place }))
      .filter(({ start }) => start.getTime() + dayMs / 8 < end.getTime());
    for (const one of past) planSession(telling, pair, conduct, { ...one, last: one === past.at(-1) }, random);
  });
  if (conduct === 'asks for help')
    telling.at(new Date(opening.getTime() + 24 * dayMs), () =>
      telling
        .does(pair.mentee, askForHelp, {
          match: pair.match,
          asked: 'We agree on the goals and on little else. I would like to talk to you before our next session.',
        })
        .then(() => undefined),
    );
  if (conduct === 'parts')
    telling.at(new Date(opening.getTime() + 20 * dayMs), () =>
      telling.does(pair.mentee, endMatch, { match: pair.match, reason: 'not a fit', notAgain: true }).then(() => undefined),
    );
}

interface PlannedSession {
  session: string;
  start: Date;
  /** Counted from 0 within the pair. */
  place: number;
  /** The last of the pair's before the telling ends. */
  last: boolean;
}

function planSession(
  telling: Telling,
  pair: Pair,
  conduct: Conduct,
  { session, start, place, last }: PlannedSession,
  random: () => number,
): void {
  const afterwards = new Date(start.getTime() + 3 * 3_600_000);
  const dayBefore = new Date(start.getTime() - dayMs);
  const missesFrom = conduct === 'both miss' ? 2 : conduct === 'mentor misses' ? 2 : Infinity;
  if (conduct === 'parts' && place > 1) return;
  if (place >= missesFrom) {
    // The pair that both misses says nothing; the clock notices. Tea says who did not come.
    if (conduct === 'mentor misses' && place < missesFrom + 2)
      telling.at(afterwards, () => telling.does(pair.mentee, reportNoShow, { session, who: 'mentor' }).then(() => undefined));
    return;
  }
  if (conduct === 'leaves the last' && last) {
    telling.at(afterwards, () => telling.does(pair.mentor, logHeld, { session, minutes: 30 }).then(() => undefined));
    return;
  }
  const chance = random();
  if (chance < seldom) telling.at(dayBefore, () => telling.does(pair.mentor, excuseSession, { session }).then(() => undefined));
  else if (chance < 2 * seldom) moveByADay(telling, pair, { session, start, place }, random);
  else telling.at(afterwards, () => meetAndWriteUp(telling, pair, { session, start, place }, random));
}

/** The day before, the mentee moves it to the day after, unless one of them is taken then. */
function moveByADay(telling: Telling, pair: Pair, { session, start, place }: Omit<PlannedSession, 'last'>, random: () => number): void {
  const later = new Date(start.getTime() + dayMs);
  let met = start;
  telling.at(new Date(start.getTime() - dayMs), async () => {
    try {
      await telling.does(pair.mentee, rescheduleSession, {
        session,
        at: later.toISOString().slice(0, 16),
        timeZone: 'UTC',
        minutes: 30,
        place: 'Video call',
      });
      met = later;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
    }
  });
  telling.at(new Date(later.getTime() + 3 * 3_600_000), () => meetAndWriteUp(telling, pair, { session, start: met, place }, random));
}

const officeHours = [9, 10, 11, 12, 13, 14, 15, 16];

/** At an hour of the day after next when neither has a session with somebody else. */
async function bookSeries(telling: Telling, pair: Pair, opening: Date, everyDays: number, random: () => number) {
  const from = Math.floor(random() * officeHours.length);
  for (const hour of [...officeHours.slice(from), ...officeHours.slice(0, from)]) {
    try {
      const at = `${weekdayAfter(opening)}T${String(hour).padStart(2, '0')}:00`;
      const series = {
        match: pair.match,
        at,
        timeZone: pair.mentee.timeZone,
        minutes: pair.skillTrack ? 30 : 60,
        everyDays,
        count: pair.skillTrack ? 12 : 6,
        place: 'Video call',
      };
      return (await telling.does(pair.mentee, scheduleSeries, series)).sessions;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
    }
  }
  throw new Error(`${pair.names.mentee} and ${pair.names.mentor} found no free hour.`);
}

function weekdayAfter(opening: Date): string {
  const first = new Date(opening.getTime() + 2 * dayMs);
  while ([0, 6].includes(first.getUTCDay())) first.setUTCDate(first.getUTCDate() + 1);
  return first.toISOString().slice(0, 10);
}

const letters = ['identify-pain', 'economic-buyer', 'decision-criteria', 'metrics', 'champion', 'decision-process'];
const evidence = [
  'A talk before the leadership team, and what they said of it',
  'Two directors who ask for the mentee by name',
  'A project plan that the sponsor has accepted',
];

async function agree(telling: Telling, pair: Pair, opening: Date): Promise<void> {
  const byOn = new Date(opening.getTime() + 75 * dayMs).toISOString().slice(0, 10);
  const start = opening.getUTCDate() % letters.length;
  const goals = pair.skillTrack
    ? [0, 1, 2].map((step) => ({ competency: letters[(start + step) % letters.length], from: 1 + (step % 2), to: 3 + (step % 2), byOn }))
    : ['Executive visibility', 'Leading a strategic project', 'Readiness for a larger role'].map((skill, step) => ({
        skill,
        level: 'does it unprompted',
        evidence: evidence[step],
        byOn,
      }));
  const cadence = pair.skillTrack
    ? { everyDays: 7, minutes: 30, usually: 'The same hour each week' }
    : { everyDays: 14, minutes: 120, usually: 'Every other week' };
  await telling.does(pair.mentee, saveCharter, {
    match: pair.match,
    basedOn: 0,
    goals,
    cadence,
    escalation: [
      { who: 'Cara Lindqvist', says: 'We write to Cara when two sessions in a row did not help either of us.', withinWorkingDays: 2 },
    ],
    groundRules: ['We start on time and end on time.', 'The mentee brings the topic.', 'We say it when something does not work.'],
    confidentiality: { says: 'What is said here stays between us.', exceptions: ['Somebody could come to harm.', 'The law asks for it.'] },
  });
  await telling.does(pair.mentee, signCharter, { match: pair.match, version: 1 });
  await telling.does(pair.mentor, signCharter, { match: pair.match, version: 1 });
}
