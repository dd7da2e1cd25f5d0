/** What skills contribute to the stage of people. */
import { addSkill } from './catalogue/add-skill.ts';
import { addSkillWords } from './catalogue/add-skill-words.ts';
import { bringBackSkill } from './catalogue/bring-back-skill.ts';
import { linkSkills } from './catalogue/link-skills.ts';
import { listSkills } from './catalogue/list-skills.ts';
import { removeSkillWord } from './catalogue/remove-skill-word.ts';
import { renameSkill } from './catalogue/rename-skill.ts';
import { retireSkill } from './catalogue/retire-skill.ts';
import { showSkill } from './catalogue/show-skill.ts';
import { unlinkSkills } from './catalogue/unlink-skills.ts';
import * as events from './events.ts';
import { switchFreeText } from './reading/switch-free-text.ts';
import { readSkills } from './reading/read-skills.ts';
import { suggestSkills } from './reading/suggest-skills.ts';
import { bringNewSkills } from './taxonomy/bring-shipped-skills.ts';

export const skillsPart = {
  commands: [addSkill, addSkillWords, bringBackSkill, linkSkills, removeSkillWord, renameSkill, retireSkill, switchFreeText, unlinkSkills],
  queries: [listSkills, readSkills, showSkill, suggestSkills],
  events: Object.values(events),
  chores: [bringNewSkills],
};
