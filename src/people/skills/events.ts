/** What happens to skills, for the audit log. */
import { z } from 'zod';
import { event } from '../../platform/event.ts';

const about = z.object({ skill: z.uuid() });
const count = z.number().int();

export const skillAdded = event('people.skill-added', 'A skill was added', about);
export const skillRenamed = event('people.skill-renamed', 'A skill was renamed', about);
export const skillWordsChanged = event('people.skill-words-changed', 'The words for a skill were changed', about);
export const skillsLinked = event('people.skills-linked', 'Two skills were linked', z.object({ skill: z.uuid(), to: z.uuid() }));
export const skillsUnlinked = event('people.skills-unlinked', 'Two skills were unlinked', z.object({ skill: z.uuid(), to: z.uuid() }));
export const skillRetired = event('people.skill-retired', 'A skill was retired', about);
export const skillBroughtBack = event('people.skill-brought-back', 'A retired skill was brought back', about);
export const skillsImported = event(
  'people.skills-imported',
  'Skills were stored from a file',
  z.object({ file: z.uuid(), added: count, changed: count, refused: count }),
);
export const skillLevelsImported = event(
  'people.skill-levels-imported',
  'A skills matrix was stored from a file',
  z.object({ file: z.uuid(), added: count, changed: count, refused: count }),
);
export const freeTextSwitched = event('people.free-text-switched', 'The ranking of free text was switched', z.object({ on: z.boolean() }));
