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
import { listSkillFiles } from './files/list-skill-files.ts';
import { receiveSkillFile } from './files/receive-skill-file.ts';
import { showSkillFile } from './files/show-skill-file.ts';
import { storeSkillFile } from './files/store-skill-file.ts';
import { listPersonSkills } from './levels/list-person-skills.ts';
import { showSkillMatrix } from './levels/show-skill-matrix.ts';
import { switchFreeText } from './reading/switch-free-text.ts';
import { readSkills } from './reading/read-skills.ts';
import { suggestSkills } from './reading/suggest-skills.ts';
import { bringNewSkills } from './taxonomy/bring-shipped-skills.ts';

export const skillsPart = {
  commands: [
    addSkill,
    addSkillWords,
    bringBackSkill,
    linkSkills,
    receiveSkillFile,
    removeSkillWord,
    renameSkill,
    retireSkill,
    storeSkillFile,
    switchFreeText,
    unlinkSkills,
  ],
  queries: [listPersonSkills, listSkillFiles, listSkills, readSkills, showSkill, showSkillFile, showSkillMatrix, suggestSkills],
  events: Object.values(events),
  chores: [bringNewSkills],
  pages: [
    { path: 'people/skills', file: 'people/skills/catalogue/skills.page.tsx' },
    { path: 'people/skills/new', file: 'people/skills/catalogue/new-skill.page.tsx' },
    { path: 'people/skills/import', file: 'people/skills/files/import-skills.page.tsx' },
    { path: 'people/skills/files/:file', file: 'people/skills/files/skill-file.page.tsx' },
    { path: 'people/skills/:skill', file: 'people/skills/catalogue/skill.page.tsx' },
    { path: 'people/skill-matrix', file: 'people/skills/levels/skill-matrix.page.tsx' },
  ],
};
