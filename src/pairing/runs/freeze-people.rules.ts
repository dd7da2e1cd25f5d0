/** Who can be matched this time, and with what answers. */
import type { Registrant } from '../../registration/registrants-of.ts';
import type { CriteriaSet, Criterion } from '../criteria/criteria-set.ts';
import { clocksRule, seniorityRule, type Scales } from '../criteria/engine-criteria.rules.ts';
import { isOpened, variantOf, type ChosenStrengths } from '../criteria/opened-criteria.rules.ts';
import { readAnswer } from '../criteria/read-answers.rules.ts';
import { matchesOfMentees, nothingTaken, takenAtOnceBy, takenBy, together, type ActiveMatch } from '../matches/active-matches.ts';
import { afterReserving, allTheTime, offeredWithin, wantsWithin, type TimeOf } from '../time/time-of.rules.ts';
import type { Shape } from '../structures/shape.ts';
import { placesOf, type Places } from './mentor-places.rules.ts';
import type { FrozenMentee, FrozenMentor, FrozenProblem } from './frozen-problem.ts';

interface Given {
  registrants: readonly Registrant[];
  active: readonly ActiveMatch[];
  /** Whether a match under way is of the strand that is asked about; every one where absent. */
  isHere?: (match: ActiveMatch) => boolean;
  /** Of the strand. */
  tracks: readonly { id: string; hoursPerMonth: number }[];
  /** Whether the program has others beside: then who has chosen none is in none. */
  hasOtherTracks?: boolean;
  set: CriteriaSet;
  scales: Scales;
  at: Date;
  /** What mentees chose to count otherwise, by person. */
  chosen?: ReadonlyMap<string, ChosenStrengths>;
  /** One-to-one where absent. */
  shape?: Pick<Shape, 'division' | 'matchesOfMentee'>;
  /** Mentees whose last short match ended only lately. */
  coolingDown?: ReadonlySet<string>;
  /** What each person's time over all programs allows. */
  timeOf?: (person: string) => TimeOf;
}

const oneToOne = { division: { by: 'in pairs' }, matchesOfMentee: 1 } as const;

type People = Pick<FrozenProblem, 'mentees' | 'mentors' | 'setAside'>;
type Because = FrozenProblem['setAside'][number]['because'];

/** Matches under way keep their places: a mentee who has one is left out, a mentor has so many places less. */
export function freezePeople(given: Given): People {
  const { registrants, active, tracks, set, scales, at, chosen, shape = oneToOne, timeOf = () => allTheTime, isHere = () => true } = given;
  const held = matchesOfMentees(active);
  const here = active.filter(isHere);
  const taken = takenBy(here);
  const besides = takenAtOnceBy(active.filter((one) => !isHere(one)));
  const shortest = Math.min(...tracks.map((track) => track.hoursPerMonth));
  const mentees: FrozenMentee[] = [];
  const mentors: FrozenMentor[] = [];
  const setAside: FrozenProblem['setAside'] = [];
  for (const one of registrants.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))) {
    const id = one.personId;
    const wished = shape.matchesOfMentee - (held.get(id) ?? 0);
    let time = timeOf(id);
    const isPeer = shape.division.by === 'among peers';
    if ((one.isMentee || isPeer) && wished > 0) {
      const track = trackOf(one, given);
      const wants = wantsWithin(time, wished, track?.hoursPerMonth ?? 0);
      const because = whyMenteeAside(one, track, given) ?? (time.closed ? 'closed days' : wants === 0 ? 'no hours left' : undefined);
      if (because) setAside.push({ person: id, role: 'mentee', because });
      else if (track) {
        time = afterReserving(time, wants * track.hoursPerMonth);
        mentees.push({
          id,
          track: track.id,
          hours: track.hoursPerMonth,
          answers: answersOf(one, 'mentee', set, scales, at, chosen?.get(id)),
          ...(shape.matchesOfMentee > 1 ? { wants } : {}),
        });
      }
    }
    // Among peers both lists hold the same people.
    if (isPeer ? mentees.at(-1)?.id !== id : !one.isMentor) continue;
    const offer = { heads: one.capacity, hours: one.hoursPerMonth };
    const gives = { taken: taken.get(id) ?? nothingTaken, besides: besides.get(id) ?? nothingTaken };
    const asked = { mentor: id, ...gives, shortest, division: shape.division, active: here };
    const within = { ...offer, hours: offeredWithin(one.hoursPerMonth, together(gives.taken, gives.besides).hours, time) };
    const places = placesOf(within, asked);
    const because = whyMentorAside(one, places, time, () => placesOf(offer, asked).capacity > 0);
    const { tooFew: _, ...room } = places;
    if (because) setAside.push({ person: id, role: 'mentor', because });
    else if (room.capacity > 0) mentors.push({ id, ...room, answers: answersOf(one, 'mentor', set, scales, at) });
  }
  return { mentees, mentors, setAside };
}

function whyMenteeAside(one: Registrant, track: unknown, { coolingDown }: Given): Because | undefined {
  if (one.paused) return 'paused';
  if (one.barred.mentee) return one.barred.mentee;
  if (!track) return 'no track';
  return coolingDown?.has(one.personId) ? 'cooling down' : undefined;
}

/** @param hadTheTime whether there would be room if it were not for their other programs */
function whyMentorAside(one: Registrant, { capacity, tooFew }: Places, { closed }: TimeOf, hadTheTime: () => boolean): Because | undefined {
  if (tooFew) return 'room for too few';
  if (capacity <= 0) return hadTheTime() ? 'no hours left' : undefined;
  if (one.paused) return 'paused';
  return one.barred.mentor ?? (closed ? 'closed days' : undefined);
}

/** The mentee's own choice, or the only one there is. */
function trackOf(one: Registrant, { tracks, hasOtherTracks }: Given) {
  return tracks.find(({ id }) => id === one.trackId) ?? (tracks.length === 1 && !hasOtherTracks ? tracks[0] : undefined);
}

function answersOf(
  one: Registrant,
  side: 'mentee' | 'mentor',
  set: CriteriaSet,
  scales: Scales,
  at: Date,
  chosen: ChosenStrengths = {},
): FrozenMentee['answers'] {
  const read = (key: string, kind: Parameters<typeof readAnswer>[0], questions: readonly string[]) =>
    [key, readAnswer(kind, questions, one, scales[key] ?? [], at)] as const;
  const counted = set.criteria.filter((one) => one.strength !== 'ignored' || isOpened(one));
  const under = (one: Criterion) => {
    const strength = isOpened(one) ? chosen[one.key] : undefined;
    return strength ? variantOf(one.key, strength) : one.key;
  };
  const answers = [
    ...counted.map((one) => [under(one), read(one.key, one.kind, one[side])[1]] as const),
    ...(set.seniority.mentorIs === 'any' ? [] : [read(seniorityRule, 'levels', [set.seniority.question])]),
    ...(set.maxHoursApart === undefined ? [] : [read(clocksRule, 'clocks', ['directory.time-zone'])]),
  ];
  return Object.fromEntries(
    answers.filter(([key, answer]) => answer !== undefined && !key.endsWith('@ignored')),
  ) as FrozenMentee['answers'];
}
