import { theSystem } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { receiveSkillFile } from '../../people/skills/files/receive-skill-file.ts';
import { storeSkillFile } from '../../people/skills/files/store-skill-file.ts';
import { bringShippedSkills } from '../../people/skills/taxonomy/bring-shipped-skills.ts';
import type { Colleague } from './directory.ts';
import type { Telling } from './telling.ts';

const skills = [
  'Discovery calls',
  'Product demos',
  'Negotiation',
  'Objection handling',
  'MEDDIC',
  'Sales forecasting',
  'CRM',
  'Presenting',
];
const known = 60;
const needed = 3;

/** Ian brings in the skills matrix that the sales leads kept in a spreadsheet. */
export async function bringSkills(telling: Telling, ian: string, people: readonly Colleague[]): Promise<void> {
  const { organizationId } = await telling.who(ian);
  await inTransaction(telling.app, theSystem(organizationId), bringShippedSkills);
  const content = ['Employee number,Skill,Level,Needed', ...people.slice(0, known).flatMap(linesOf)].join('\n');
  const { id } = await telling.does(ian, receiveSkillFile, { holds: 'levels', fileName: 'sales-skills-2026.csv', content });
  await telling.does(ian, storeSkillFile, { file: id });
}

/** Whoever stands higher knows more, and everybody has a few skills nobody has rated. */
function linesOf({ number, level }: Colleague, at: number): string[] {
  return skills.flatMap((skill, place) => {
    const turn = (at * 5 + place * 3) % 7;
    return turn < 3 ? [] : [`${number},${skill},${Math.min(5, Math.max(0, level - 3 + (turn % 3)))},${level <= needed ? needed : ''}`];
  });
}
