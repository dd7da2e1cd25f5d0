/** Mentors who do not exist yet: what those who were left out want, offered by somebody whom no rule keeps from them. */
import type { Answer, Recruit } from '@pairwell/matching';
import { answerUnder } from '../criteria/opened-criteria.rules.ts';
import type { FrozenMentee, FrozenProblem } from '../runs/frozen-problem.ts';

export interface Profile {
  /** Of what is wanted and offered. */
  criterion: string;
  skills: string[];
  place: string | null;
  recruit: Recruit;
}

const mostProfiles = 24;
const placesASkill = 3;

const tagsOf = (answer: unknown): string[] => {
  if (typeof answer === 'string') return [answer];
  if (Array.isArray(answer)) return answer.map(String);
  return typeof answer === 'object' && answer !== null ? Object.keys(answer) : [];
};

/** The most frequent first; in order of the word where they are equally frequent. */
function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/** The criterion that says where people can meet, if there is one. */
const placeKeyOf = ({ named, criteria }: FrozenProblem) =>
  named.find(({ key, kind }) => /location/.test(key) && kind === 'shared' && criteria.some(({ id }) => id === key))?.key;

const wantedKeys = ({ named, criteria }: FrozenProblem) =>
  named.filter(({ key, kind }) => kind === 'wanted-offered' && criteria.some(({ id }) => id === key)).map(({ key }) => key);

/** @param unserved those whom more mentors should help */
export function profilesFor(frozen: FrozenProblem, unserved: readonly FrozenMentee[], capacity: number): Profile[] {
  const placeKey = placeKeyOf(frozen);
  const [criterion] = wantedKeys(frozen);
  if (criterion === undefined) return [];
  return byFrequency(unserved.flatMap((one) => tagsOf(answerUnder(one.answers, criterion))))
    .flatMap((skill) => {
      const wanting = unserved.filter((one) => tagsOf(answerUnder(one.answers, criterion)).includes(skill));
      const places = placeKey
        ? byFrequency(wanting.flatMap((one) => tagsOf(answerUnder(one.answers, placeKey)))).slice(0, placesASkill)
        : [];
      const profile = (place: string | null): Profile => ({
        criterion,
        skills: [skill],
        place,
        recruit: recruitOf(frozen, { criterion, skill, placeKey, place, wanting, capacity }),
      });
      return places.length > 0 ? places.map(profile) : [profile(null)];
    })
    .slice(0, mostProfiles);
}

/** One for each skill that is wanted, wherever. @param skills by criterion */
export function profileOfSkill(frozen: FrozenProblem, criterion: string, skill: string, capacity: number): Profile {
  const wanting = frozen.mentees.filter((one) => tagsOf(answerUnder(one.answers, criterion)).includes(skill));
  const placeKey = placeKeyOf(frozen);
  const place = placeKey ? (byFrequency(wanting.flatMap((one) => tagsOf(answerUnder(one.answers, placeKey))))[0] ?? null) : null;
  const recruit = recruitOf(frozen, { criterion, skill, placeKey, place, wanting, capacity });
  return { criterion, skills: [skill], place, recruit };
}

interface Wanted {
  criterion: string;
  skill: string;
  placeKey: string | undefined;
  place: string | null;
  wanting: readonly FrozenMentee[];
  capacity: number;
}

/** In everything but the skill and the place, like most of those who are to be helped; as senior as the rules ask. */
function recruitOf({ criteria, rules }: FrozenProblem, { criterion, skill, placeKey, place, wanting, capacity }: Wanted): Recruit {
  const answers: Record<string, Answer> = {};
  for (const key of new Set([...criteria, ...rules].map(({ id, ...asked }) => ('question' in asked ? String(asked.question) : id)))) {
    const [usual] = byFrequency(wanting.flatMap((one) => (one.answers[key] === undefined ? [] : [JSON.stringify(one.answers[key])])));
    if (usual !== undefined) answers[key] = JSON.parse(usual) as Answer;
  }
  for (const rule of rules) {
    if (rule.kind !== 'gap' || (rule.atLeast === 0 && rule.atMost === 0)) continue;
    const level = rule.atLeast !== undefined && rule.atLeast > 0 ? rule.scale.at(-1) : rule.scale[0];
    if (level !== undefined) answers[String(rule.question)] = level;
  }
  answers[criterion] = { [skill]: 1 };
  if (placeKey && place) answers[placeKey] = [place];
  return { person: { id: `recruit ${criterion} ${skill} ${place ?? ''}`, answers }, capacity };
}
