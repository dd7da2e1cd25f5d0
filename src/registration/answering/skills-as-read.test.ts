import { expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { withShippedSkills } from '../../people/skills/testing.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { invitePeople } from '../invitations/invite-people.ts';
import { registration } from '../stage.ts';
import { anOpenProgram, aRegistration, menteeAnswers } from '../testing.ts';
import { showMyRegistration } from './show-my-registration.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);
await withShippedSkills(app, organization);

it('A2-09 what somebody typed among skills is kept, and how it is read is said with its reason', async () => {
  const { program, skill } = await anOpenProgram(app, cara);
  const mia = await aPerson(app, organization, { email: 'mia@fjord.example' });
  await app.does(cara, invitePeople, { program, addresses: 'mia@fjord.example', role: 'mentee' });
  const wanted = { Discovery: 3, ML: 2, Python: 1, 'Basket weaving': 1, 'SQL and R&D': 1 };
  await aRegistration(app, mia, program, { track: skill, answers: { ...menteeAnswers, 'want-to-learn': wanted } });
  const { mine } = await app.does(mia, showMyRegistration, { program });
  expect(mine?.answers['want-to-learn']).toEqual(wanted);
  expect(mine?.skillsAsRead).toEqual({
    ML: 'Read as Machine learning: “ML” is another word for it.',
    'Basket weaving': '“Basket weaving” is kept as you wrote it: no skill goes by this word.',
    'SQL and R&D': 'Read as SQL. Read as Research and development: “R&D” is another word for it.',
  });
});
