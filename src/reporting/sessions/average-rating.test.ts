import { describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { reportQueryOf } from '../report-queries.ts';
import { aPair, aPastSession, aWorld, stagesTested, type World } from '../testing.ts';
import { averageRating } from './average-rating.ts';

const app = await testApp(stagesTested);
const program = (world: World) => ({ program: world.program.id }) as Parameters<typeof averageRating>[1];

async function ratingOf(world: World, filters = {}) {
  const { figures } = await app.does(world.vera, reportQueryOf('sessions')!, { program: world.program.id, ...filters });
  const { shown, detail } = figures.find(({ key }) => key === 'rating')!;
  return [shown, detail];
}

describe('the average rating', () => {
  it('A4-46 is shown from five ratings on, moves by five, and is the same whatever the filters', async () => {
    const world = await aWorld(app);
    const pair = await aPair(app, world);
    const rate = (day: number, stars: number) =>
      aPastSession(app, world, pair, { startsAt: `2026-03-0${day}T10:00:00Z`, wrappedUp: true, rated: { mentee: stars } });
    for (const day of [3, 4, 5, 6]) await rate(day, 4);
    app.clock.moveTo('2026-03-20T09:00:00Z');
    expect(await ratingOf(world)).toEqual(['–', 'Not enough answers: 4 of at least 5']);
    await rate(7, 5);
    expect(await ratingOf(world)).toEqual(['4.2', '5 answers']);
    await rate(8, 1);
    expect(await ratingOf(world)).toEqual(['4.2', '6 answers']);
    expect(await ratingOf(world, { from: '2026-03-08', to: '2026-03-08' })).toEqual(['4.2', '6 answers']);
  });

  it('tells those who read no reports nothing, even where they ask the database itself', async () => {
    const world = await aWorld(app);
    const elsewhere = await aWorld(app);
    const pair = await aPair(app, world);
    for (const day of [3, 4, 5, 6, 7])
      await aPastSession(app, world, pair, { startsAt: `2026-03-0${day}T10:00:00Z`, rated: { mentee: 3 } });
    const told = (actor: typeof world.cara) => inTransaction(app, actor, (ctx) => averageRating(ctx, program(world)));
    expect(await told(world.cara)).toEqual({ value: 3, answers: 5 });
    for (const actor of [pair.mentor, pair.mentee, elsewhere.cara, elsewhere.vera])
      expect(await told(actor)).toEqual({ value: null, answers: 0 });
  });
});
