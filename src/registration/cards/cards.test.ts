import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization, aPerson } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { execute } from '../../platform/execute.ts';
import { Invalid, NotFound } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { saveCommitment } from '../answering/save-commitment.ts';
import { showMyRegistration } from '../answering/show-my-registration.ts';
import { invitePeople } from '../invitations/invite-people.ts';
import { poolQuestion } from '../questionnaire/pool-question.ts';
import { registration } from '../stage.ts';
import { anOpenProgram, aRegistration } from '../testing.ts';
import { cardQuestions, withCard } from './card.rules.ts';
import { listCards } from './list-cards.ts';
import { takeDownCard } from './take-down-card.ts';
import { writeCard } from './write-card.ts';

const app = await testApp([people, planning, registration]);
const organization = await anOrganization(app);
const cara = await aManager(app, organization);

const asked = cardQuestions([poolQuestion('can-teach'), poolQuestion('want-to-learn')]);

describe('what a card adds to answers', () => {
  it('weighs a tap as the middle of what the question knows', () => {
    expect(asked).toMatchObject({ teaches: { key: 'can-teach', weight: 3 }, learns: { key: 'want-to-learn', weight: 2 } });
  });

  it('never changes what was answered with more thought, nor a side the role is not asked', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('Presenting', 'Writing', 'Negotiation'), fc.integer({ min: 1, max: 5 })),
        fc.uniqueArray(fc.constantFrom('Presenting', 'Writing', 'Negotiation', 'Chess')),
        (before, teaches) => {
          const after = withCard({ 'can-teach': before }, { teaches, learns: ['Chess'] }, asked, { isMentor: true, isMentee: false });
          expect(after['can-teach']).toMatchObject(before);
          expect(Object.keys(after['can-teach'] as object).sort()).toEqual([...new Set([...Object.keys(before), ...teaches])].sort());
          expect(after).not.toHaveProperty('want-to-learn');
        },
      ),
    );
  });
});

describe('cards', () => {
  it('A0-15 twenty people put up theirs at once, and the wall has them, the latest first', async () => {
    const program = await aProgram(app, cara);
    const room = await Promise.all(Array.from({ length: 20 }, () => aPerson(app, organization)));
    for (const one of room) await aRegistration(app, one, program.id, { as: 'both' });
    await Promise.all(
      room.map((one) =>
        execute(app, one, writeCard, { program: program.id, teaches: ['presenting'], learns: [], alsoLearns: 'saying  no' }),
      ),
    );
    const { items, total } = await app.does(cara, listCards, { program: program.id, limit: 50 });
    expect(total).toBe(20);
    expect(items.every((card) => card.teaches[0] === 'Presenting' && card.learns[0] === 'Saying no')).toBe(true);
    expect(new Set(items.map(({ name }) => name)).size).toBe(20);
  });

  it('can be changed and taken down, and refuses an empty one with a sentence', async () => {
    const program = await aProgram(app, cara);
    const mia = await aPerson(app, organization);
    await aRegistration(app, mia, program.id);
    const write = (given: { teaches?: string[]; learns?: string[] }) => app.does(mia, writeCard, { program: program.id, ...given });
    await expect(write({})).rejects.toThrow(Invalid);
    await expect(write({ learns: ['a', 'b', 'c', 'd', 'e', 'f'] })).rejects.toThrow(/At most 5/);
    await write({ learns: ['Writing'] });
    await write({ learns: ['Negotiation'] });
    const { items } = await app.does(cara, listCards, { program: program.id });
    expect(items).toMatchObject([{ learns: ['Negotiation'] }]);
    await app.does(cara, takeDownCard, { program: program.id, card: items[0]?.id as string });
    expect((await app.does(cara, listCards, { program: program.id })).items).toEqual([]);
  });

  it('fill in the answers of who comes to register', async () => {
    const { program, skill } = await anOpenProgram(app, cara);
    const mia = await aPerson(app, organization, { email: 'mia.card@fjord.example' });
    await app.does(cara, invitePeople, { program, addresses: 'mia.card@fjord.example' });
    await app.does(mia, writeCard, { program, learns: ['Negotiation'] });
    await app.does(mia, saveCommitment, { program, as: 'mentee', track: skill });
    const mine = await app.does(mia, showMyRegistration, { program });
    expect(JSON.stringify(mine)).toContain('"Negotiation":2');
  });

  it('are nothing to strangers, and the wall is for whoever runs the program', async () => {
    const program = await aProgram(app, cara);
    const stranger = await aPerson(app, organization);
    await expect(app.does(stranger, writeCard, { program: program.id, learns: ['Writing'] })).rejects.toThrow(NotFound);
    await expect(app.does(stranger, listCards, { program: program.id })).rejects.toThrow(NotFound);
  });
});
