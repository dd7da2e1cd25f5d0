/** Sizes, rounds and rest as forms give them, for a whole program or one of its tracks. */
import { maybe, number } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import type { DivisionSettings } from '../program-settings.ts';
import type { Structure } from '../structures.ts';

const whole = (label: string, least: number, most: number) => maybe(number(label, { least, most, whole: true }));

export const divisionInput = {
  groupLeast: whole('The least size of a group', 2, 20),
  groupMost: whole('The largest size of a group', 2, 20),
  rounds: whole('The rounds', 1, 12),
  roundEveryDays: whole('The days of a round', 1, 90),
  coolDownDays: whole('The days of rest', 0, 365),
};

type Given = { [Field in keyof typeof divisionInput]?: number };

/** What was given over what stands, sizes only where the structure lets them be chosen. @throws Invalid for a largest below the least */
export function divisionFrom({ sizes, bounds }: Structure, before: DivisionSettings, given: Given): DivisionSettings {
  const { groupLeast, groupMost, rounds, roundEveryDays, coolDownDays } = given;
  const [least, most] = [groupLeast ?? sizes.mentees.least, groupMost ?? sizes.mentees.most];
  if (bounds && least > most) throw new Invalid({ groupMost: `The largest size is below the least, ${least}. Make it ${least} or more.` });
  return {
    groupLeast: bounds ? (groupLeast ?? null) : before.groupLeast,
    groupMost: bounds ? (groupMost ?? null) : before.groupMost,
    rounds: rounds ?? before.rounds,
    roundEveryDays: roundEveryDays ?? before.roundEveryDays,
    coolDownDays: coolDownDays ?? before.coolDownDays,
  };
}
