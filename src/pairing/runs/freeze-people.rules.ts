/** Who can be matched this time, and with what answers. */
import type { Registrant } from '../../registration/registrants-of.ts';
import type { CriteriaSet, Criterion } from '../criteria/criteria-set.ts';
import { clocksRule, seniorityRule, type Scales } from '../criteria/engine-criteria.rules.ts';
import { isOpened, variantOf, type ChosenStrengths } from '../criteria/opened-criteria.rules.ts';
import { readAnswer } from '../criteria/read-answers.rules.ts';
import { nothingTaken, takenBy, type ActiveMatch } from '../matches/active-matches.ts';
import { effectiveCapacity, hoursLeft } from './effective-capacity.rules.ts';
import type { FrozenMentee, FrozenMentor, FrozenProblem } from './frozen-problem.ts';

interface Given {
  registrants: readonly Registrant[];
  active: readonly ActiveMatch[];
  tracks: readonly { id: string; hoursPerMonth: number }[];
  set: CriteriaSet;
  scales: Scales;
  at: Date;
  /** What mentees chose to count otherwise, by person. */
  chosen?: ReadonlyMap<string, ChosenStrengths>;
}

type People = Pick<FrozenProblem, 'mentees' | 'mentors' | 'setAside'>;

/** Matches under way keep their places: a mentee who has one is left out, a mentor has so many places less. */
export function freezePeople({ registrants, active, tracks, set, scales, at, chosen }: Given): People {
  const matched = new Set(active.map(({ mentee }) => mentee));
  const taken = takenBy(active);
  const shortest = Math.min(...tracks.map((track) => track.hoursPerMonth));
  const mentees: FrozenMentee[] = [];
  const mentors: FrozenMentor[] = [];
  const setAside: FrozenProblem['setAside'] = [];
  for (const one of registrants.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))) {
    const id = one.personId;
    if (one.isMentee && !matched.has(id)) {
      const track = trackOf(one, tracks);
      if (one.paused) setAside.push({ person: id, role: 'mentee', because: 'paused' });
      else if (!track) setAside.push({ person: id, role: 'mentee', because: 'no track' });
      else
        mentees.push({
          id,
          track: track.id,
          hours: track.hoursPerMonth,
          answers: answersOf(one, 'mentee', set, scales, at, chosen?.get(id)),
        });
    }
    if (one.isMentor) {
      const capacity = placesOf(one, taken.get(id) ?? nothingTaken, shortest);
      if (capacity > 0 && one.paused) setAside.push({ person: id, role: 'mentor', because: 'paused' });
      else if (capacity > 0)
        mentors.push({
          id,
          capacity,
          hours: hoursLeft({ heads: one.capacity, hours: one.hoursPerMonth }, taken.get(id) ?? nothingTaken),
          answers: answersOf(one, 'mentor', set, scales, at),
        });
    }
  }
  return { mentees, mentors, setAside };
}

const placesOf = (one: Registrant, taken: Parameters<typeof effectiveCapacity>[1], shortest: number) =>
  effectiveCapacity({ heads: one.capacity, hours: one.hoursPerMonth }, taken, shortest);

/** The mentee's own choice, or the only one there is. */
function trackOf(one: Registrant, tracks: Given['tracks']) {
  return tracks.find(({ id }) => id === one.trackId) ?? (tracks.length === 1 ? tracks[0] : undefined);
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
