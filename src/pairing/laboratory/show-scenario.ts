import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { criteriaSet } from '../criteria/criteria-set.ts';
import { change, type Change } from './change.ts';
import { countChangesSince } from './count-changes-since.ts';
import { criteriaInScenario } from './criteria-in-scenario.ts';
import { figures, outcome, type Outcome } from './outcome.ts';
import { requiredRule } from '../criteria/engine-criteria.rules.ts';

/** A scenario: what it changes, what it comes to, who moves and who stays alone. */
export const showScenario = query({
  name: 'pairing.show-scenario',
  says: 'Show a scenario',
  http: 'GET /programs/:program/scenarios/:scenario',
  input: z.object({}),
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    isMine: z.boolean(),
    madeBy: z.string(),
    sharedAt: z.date().nullable(),
    proposedAs: z.uuid().nullable(),
    takenAt: z.date(),
    /** Registrations, decisions and matches that came or went since its people were taken. */
    changedSince: z.number().int(),
    changes: z.array(change),
    /** The criteria with the changes made. */
    set: criteriaSet,
    start: figures,
    outcome,
    /** Of everybody named above, by id. */
    names: z.record(z.string(), z.string()),
    /** Of the criteria, by key and by the key of what they require. */
    criteria: z.record(z.string(), z.string()),
  }),
  may: aProgramManager,
  run: async (ctx, { program, scenario: id }) => {
    const { scenario, takenAt, start, set } = await criteriaInScenario(ctx, program, id);
    const people = await personNames(ctx, [scenario.madeBy, ...peopleIn(scenario.changes), ...peopleIn(scenario.outcome)]);
    return {
      id,
      name: scenario.name,
      isMine: scenario.madeBy === personIdOf(ctx.actor),
      madeBy: people.get(scenario.madeBy)?.name ?? '',
      sharedAt: scenario.sharedAt,
      proposedAs: scenario.runId,
      takenAt,
      changedSince: await countChangesSince(ctx, program, takenAt),
      changes: scenario.changes,
      set,
      start,
      outcome: scenario.outcome,
      names: Object.fromEntries([...people].map(([person, { name }]) => [person, name])),
      criteria: Object.fromEntries(
        set.criteria.flatMap(({ key, name }) => [
          [key, name],
          [requiredRule(key), name],
        ]),
      ),
    };
  },
});

function peopleIn(given: Change[] | Outcome): string[] {
  if (Array.isArray(given))
    return given.flatMap((one) => [...('mentee' in one ? [one.mentee] : []), ...('mentor' in one ? [one.mentor] : [])]);
  const moves = [...given.moved.first, ...given.lastStep.moved.first].flatMap(({ mentee, from, to }) => [mentee, ...from, ...to]);
  return [...moves, ...given.alone, ...given.leftOut.flatMap(({ mentee, mentor }) => [mentor, ...(mentee ? [mentee] : [])])];
}
