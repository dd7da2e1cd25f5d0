import { personNames } from '../../people/person-names.ts';
import type { Context } from '../../platform/context.ts';
import { registrantsOf, type Registrant } from '../../registration/registrants-of.ts';
import { questionsAsked } from '../criteria/questions-asked.ts';
import { knowSkills, nearBetween } from '../skills/know-skills.ts';
import type { NearSkills } from '../skills/near-skills.ts';
import type { KnownSkills } from '../skills/know-skills.ts';
import type { Learner, Teacher } from './gap-matrix.rules.ts';

export interface GapPeople {
  /** By name. */
  learners: Learner[];
  teachers: Teacher[];
  near: NearSkills;
  names: ReadonlyMap<string, string>;
}

/** Everyone who has registered and has not paused, as who learns and who teaches. */
export async function gapPeople(ctx: Context, program: string): Promise<GapPeople> {
  const asked = (await questionsAsked(ctx, program)).filter(({ type }) => type === 'skills');
  const known = await knowSkills(ctx, asked, await registrantsOf(ctx, program));
  const wantedKeys = asked.filter(({ audience }) => audience === 'mentee').map(({ key }) => key);
  const offeredKeys = asked.filter(({ audience }) => audience !== 'mentee').map(({ key }) => key);
  const here = known.registrants.filter(({ paused }) => !paused);
  const names = await personNames(
    ctx,
    here.map(({ personId }) => personId),
  );
  const nameOf = (id: string) => names.get(id)?.name ?? '';
  const byName = (a: { id: string }, b: { id: string }) => (nameOf(a.id) < nameOf(b.id) ? -1 : 1);
  const learners = here.filter(({ isMentee }) => isMentee).map((one) => learnerOf(one, wantedKeys, offeredKeys, known));
  const teachers = here
    .filter(({ isMentor }) => isMentor)
    .map((one) => ({ id: one.personId, places: one.capacity, offers: weightsOf(one, offeredKeys) }));
  return {
    learners: learners.filter(({ wants }) => wants.length > 0).sort(byName),
    teachers: teachers.filter(({ offers }) => offers.size > 0).sort(byName),
    near: nearBetween(
      known,
      bySkill(
        known,
        learners.flatMap(({ wants }) => wants.map(({ skill }) => skill)),
      ),
      bySkill(
        known,
        teachers.flatMap(({ offers }) => [...offers.keys()]),
      ),
    ),
    names: new Map([...names].map(([id, { name }]) => [id, name])),
  };
}

function learnerOf(one: Registrant, wantedKeys: readonly string[], offeredKeys: readonly string[], { tags, levels }: KnownSkills): Learner {
  const offers = weightsOf(one, offeredKeys);
  const matrix = new Map((levels.get(one.personId) ?? []).map((level) => [tags.tagOf(level.skill), level]));
  return {
    id: one.personId,
    wants: [...weightsOf(one, wantedKeys)].map(([skill, weight]) => ({
      skill,
      weight,
      now: matrix.get(skill)?.level ?? offers.get(skill) ?? null,
      needed: matrix.get(skill)?.needed ?? null,
    })),
  };
}

function weightsOf({ answers }: Registrant, keys: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const key of keys) {
    const answer = answers[key];
    if (typeof answer !== 'object' || Array.isArray(answer)) continue;
    for (const [tag, weight] of Object.entries(answer)) weights.set(tag, Math.max(weight, weights.get(tag) ?? 0));
  }
  return weights;
}

const bySkill = ({ tags }: KnownSkills, given: readonly string[]): Map<string, string> =>
  new Map(
    given.flatMap((tag): [string, string][] => {
      const skill = tags.skills.get(tag);
      return skill === undefined ? [] : [[skill, tag]];
    }),
  );
