import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { Forbidden, Refused } from '../../../platform/problems.ts';
import { testApp } from '../../../platform/testing/test-app.ts';
import { people } from '../../stage.ts';
import { aManager, anOrganization, aPerson } from '../../testing.ts';
import { listSkills } from '../catalogue/list-skills.ts';
import { showSkill } from '../catalogue/show-skill.ts';
import { forgetSkillsOf } from '../levels/forget-skills-of.ts';
import { listPersonSkills } from '../levels/list-person-skills.ts';
import { showSkillMatrix } from '../levels/show-skill-matrix.ts';
import { readSkills } from '../reading/read-skills.ts';
import { withShippedSkills } from '../testing.ts';
import { judgeSkillLines } from './judge-skill-lines.rules.ts';
import { listSkillFiles } from './list-skill-files.ts';
import { mountSkillFiles } from './mount-skill-files.ts';
import { receiveSkillFile } from './receive-skill-file.ts';
import { refusalIn } from './refusal-cookie.ts';
import { showSkillFile } from './show-skill-file.ts';
import { storeSkillFile } from './store-skill-file.ts';

const app = await testApp([people]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization, { email: 'cara@fjord.example' });
const mia = await aPerson(app, organization, { givenName: 'Mia', familyName: 'Sund', email: 'mia@fjord.example', employeeNumber: '7' });
const mo = await aPerson(app, organization, { givenName: 'Mo', familyName: 'Rahm', email: 'mo@fjord.example', employeeNumber: '8' });
await aPerson(app, organization, { email: 'gone@fjord.example', leftOn: '2025-12-31' });
await withShippedSkills(app, organization);

const bring = async (holds: 'skills' | 'levels', content: string) => {
  const { id } = await app.does(cara, receiveSkillFile, { holds, fileName: `${holds}.csv`, content });
  return app.does(cara, showSkillFile, { file: id });
};
const stored = async (holds: 'skills' | 'levels', content: string) => {
  const { id } = await bring(holds, content);
  return app.does(cara, storeSkillFile, { file: id });
};
const wrongIn = async (holds: 'skills' | 'levels', content: string) =>
  (await bring(holds, content)).problems.map(({ line, sentence }) => `${line}: ${sentence}`);
const levelsOf = async (person: string) =>
  (await app.does(cara, listPersonSkills, { person, sort: 'name' })).items.map(({ name, level, needed }) => [name, level, needed]);

describe('a file of skills', () => {
  it('is shown before anything is stored, then adds skills, words and links', async () => {
    const content =
      'Skill,Synonyms,Broader,Used in\nWinch driving,winches;cable winches,lorry driving,\nRope splicing,,Winch driving,Winch driving\nPython,py,,\nSQL,,,\n';
    const seen = await bring('skills', content);
    expect(seen).toMatchObject({ counts: { added: 2, changed: 1, unchanged: 1, refused: 0 }, problems: [], storedAt: null });
    expect((await app.does(cara, listSkills, { which: 'own' })).total).toBe(0);
    await app.does(cara, storeSkillFile, { file: seen.id });
    const own = await app.does(cara, listSkills, { which: 'own' });
    expect(own.items.map(({ name, partOf }) => [name, partOf.map((one) => one.name)])).toEqual([
      ['Rope splicing', ['Winch driving']],
      ['Winch driving', ['Driving heavy vehicles']],
    ]);
    expect((await app.does(mia, readSkills, { text: 'py; cable winches' })).skills.map(({ name }) => name)).toEqual([
      'Python',
      'Winch driving',
    ]);
    expect((await app.does(cara, showSkill, { skill: own.items[0]!.id })).links).toHaveLength(1);
  });

  it('says line by line what is wrong, and stores the rest', async () => {
    expect(
      await wrongIn(
        'skills',
        'skill;words;part of;close to\n;x;;\nSnakes;python|reptiles;Zoo;\n!!;;;\nSales;;;Sales\nSales;;Negotiation;\n' +
          'x'.repeat(81) +
          ';;;\n',
      ),
    ).toEqual([
      '2: There is no name of a skill.',
      '3: “python” means Python already, so it is left out as a word for this one.',
      '3: No skill is called “Zoo”, so that link is left out.',
      '4: “!!” holds no letter and no digit.',
      '5: “Sales” is the skill itself, so that link is left out.',
      '7: “' + 'x'.repeat(81) + '” is longer than 80 characters.',
    ]);
  });

  it.each([
    ['no rows', 'skill,words\n', 'This file holds no rows'],
    ['no column of skills', 'a,b\n1,2\n', 'No column is called “skill”'],
    ['nothing', '', 'This file holds no rows'],
  ])('is refused with %s', async (_what, content, sentence) => {
    await expect(bring('skills', content)).rejects.toThrow(sentence);
  });

  it('never leaves a circle of parts, whatever it says', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D');
    const line = fc.record({ name, to: fc.array(name, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        let made = 0;
        const given = lines.map(({ name: skill, to }, at) => ({
          line: at + 2,
          name: skill,
          words: [],
          links: to.map((other) => ({ kind: 'part of' as const, to: other })),
        }));
        const { links } = judgeSkillLines(given, new Map(), [], () => String(++made));
        const order: string[] = [];
        for (let before = -1; before < order.length;) {
          before = order.length;
          for (const { from, to } of links)
            for (const id of [from, to])
              if (!order.includes(id) && links.every((link) => link.from !== id || order.includes(link.to))) order.push(id);
        }
        expect(order.length).toBe(new Set(links.flatMap(({ from, to }) => [from, to])).size);
      }),
    );
  });
});

describe('A2-08 a skills matrix from a file', () => {
  it('is a line for each person and skill, found by address or number and by any word for the skill', async () => {
    const content = 'E-mail,Skill,Level,Needed\nMIA@fjord.example,ML,2,4\n7,Python,1,\nmo@fjord.example,data science,5,\n';
    expect(await stored('levels', content)).toEqual({ added: 3, changed: 0, unchanged: 0, refused: 0 });
    expect(await levelsOf(mia.personId)).toEqual([
      ['Machine learning', 2, 4],
      ['Python', 1, null],
    ]);
    expect(await levelsOf(mo.personId)).toEqual([['Data science', 5, null]]);
  });

  it('is a line for each person with a column for each skill, and leaves alone what it does not say', async () => {
    expect(await stored('levels', 'Employee number;Name;Machine learning;Python;SQL\n7;Mia Sund;3;1;\n8;Mo Rahm;;4;4\n')).toEqual({
      added: 2,
      changed: 1,
      unchanged: 1,
      refused: 0,
    });
    expect(await levelsOf(mia.personId)).toEqual([
      ['Machine learning', 3, 4],
      ['Python', 1, null],
    ]);
  });

  it('says line by line what is wrong', async () => {
    expect(
      await wrongIn(
        'levels',
        'person,skill,level,needed\n,SQL,3,\nnobody@fjord.example,SQL,3,\ngone@fjord.example,SQL,3,\n7,Alchemy,3,\n7,SQL,6,\n7,SQL,expert,\n7,SQL,3,9\n7,SQL,3,\n7,structured query language,3,\n',
      ),
    ).toEqual([
      '2: There is no e-mail address and no employee number.',
      '3: Nobody active has the e-mail address or employee number “nobody@fjord.example”.',
      '4: Nobody active has the e-mail address or employee number “gone@fjord.example”.',
      '5: No skill is called “Alchemy”. Add it, or use another word for it.',
      '6: “6” is no level. Levels are whole numbers from 0 to 5.',
      '7: “expert” is no level. Levels are whole numbers from 0 to 5.',
      '8: “9” is no level to be needed. These are whole numbers from 1 to 5.',
      '10: “structured query language” of this person stands in line 9 already.',
    ]);
  });

  it('is stored once, by those who keep the directory, and its text is gone then', async () => {
    const { id } = await bring('levels', 'person,skill,level\n7,SQL,2\n');
    await expect(app.does(mia, storeSkillFile, { file: id })).rejects.toThrow(Forbidden);
    await app.does(cara, storeSkillFile, { file: id });
    await expect(app.does(cara, storeSkillFile, { file: id })).rejects.toThrow(Refused);
    const kept = await app.ownerPool.query('select content from people.skill_files where id = $1', [id]);
    expect(kept.rows).toEqual([{ content: null }]);
    expect((await app.does(cara, listSkillFiles, {})).items[0]).toMatchObject({ id, storedAt: expect.any(Date) });
  });

  it('shows people by the skills that most of them have, a page at a time', async () => {
    const { columns, items, total } = await app.does(cara, showSkillMatrix, {});
    expect(columns.slice(0, 2).map(({ name, people: count }) => [name, count])).toEqual([
      ['Python', 2],
      ['SQL', 2],
    ]);
    expect(total).toBe(2);
    const python = columns.find(({ name }) => name === 'Python')!.id;
    expect(items.map(({ name, levels }) => [name, levels[python]?.level])).toEqual([
      ['Mo Rahm', 4],
      ['Mia Sund', 1],
    ]);
    expect((await app.does(cara, showSkillMatrix, { search: 'mia' })).items).toHaveLength(1);
    const { functions } = await app.does(cara, listSkills, {});
    const sales = functions.find(({ name }) => name === 'Sales')!.id;
    expect((await app.does(cara, showSkillMatrix, { within: sales })).columns).toEqual([]);
    await expect(app.does(mia, showSkillMatrix, {})).rejects.toThrow(Forbidden);
  });
});

describe('erasing a person', () => {
  it('takes away their skills, and files that still name them', async () => {
    const gone = await aPerson(app, organization, { email: 'leaver@fjord.example', employeeNumber: '99' });
    await stored('levels', 'person,skill,level\n99,SQL,2\n');
    await stored('levels', 'person,skill,level,needed\n99,SQL,99,\n');
    await bring('levels', 'person,skill,level\nleaver@fjord.example,Python,2\n');
    await inTransaction(app, cara, (ctx) => forgetSkillsOf(ctx, gone.personId));
    const left = await app.ownerPool.query(`select preview, content from people.skill_files where holds = 'levels'`);
    expect(JSON.stringify(left.rows)).not.toMatch(/leaver@|"99"/);
    expect(await levelsOf(gone.personId)).toEqual([]);
  });
});

describe('a file from the page', () => {
  const site = new Hono();
  mountSkillFiles(site, app);
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    site.request('/people/skills/import/file', { method: 'POST', body, headers });

  it('goes to the sign-in page with somebody who is not signed in', async () => {
    const form = new FormData();
    form.set('file', new File(['skill\nA\n'], 'skills.csv'));
    expect((await post(form)).headers.get('location')).toBe('/sign-in?to=/people/skills/import');
  });

  it('is refused with a sentence where it is too large', async () => {
    const form = new FormData();
    form.set('file', new File(['x'.repeat(6 * 1024 * 1024)], 'skills.csv'));
    const answer = await post(form);
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    expect(refusalIn(new Request('http://x/', { headers: { cookie } }))).toContain('larger than 5 MB');
  });
});
