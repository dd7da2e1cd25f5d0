/** Whatever happens at the same moment, a question is settled once, and in one way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endMatch } from '../../pairing/matches/end-match.ts';
import { theSystem } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { execute } from '../../platform/execute.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { Refused } from '../../platform/problems.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { aCast, day, stagesToSupporting, type Cast } from '../testing.ts';
import { answerEarlyQuestion } from './answer-early-question.ts';
import { settleEarlyQuestion } from './settle-early-question.ts';
import { theyAreAsked } from './testing-early.ts';
import { ways } from './what-comes-of-it.rules.ts';

const app = await testApp(stagesToSupporting);

type Move = () => Promise<unknown>;

/** Each after its own pause; what is refused is refused in words. */
async function atOnce(moves: readonly Move[], pausesMs: readonly number[]): Promise<void> {
  const outcomes = await Promise.allSettled(
    moves.map(async (move, at) => {
      await new Promise((wake) => setTimeout(wake, pausesMs[at] ?? 0));
      return move();
    }),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected' && !(outcome.reason instanceof Refused)) throw outcome.reason;
  await drain(app);
}

const settles =
  ({ organization, match }: Cast): Move =>
  () =>
    inTransaction(app, theSystem(organization.id), (ctx) => settleEarlyQuestion(ctx, match));

async function whatIs({ match, program }: Cast) {
  const found = await app.ownerPool.query<{
    ended: boolean;
    closed: boolean;
    outcome: string | null;
    answers: number;
    endings: number;
    bans: number;
    swaps: number;
    invitations: number;
  }>(
    `select m.ended_at is not null as ended, q.closed_at is not null as closed, q.outcome,
       (select count(*)::int from supporting.early_answers a where a.match_id = m.id) as answers,
       (select count(*)::int from platform.events e where e.name = 'pairing.match-ended' and e.data->>'match' = m.id::text) as endings,
       (select count(*)::int from pairing.decisions d where d.program_id = $2 and d.removed_at is null) as bans,
       coalesce((select c.swaps from supporting.early_swap_counts c where c.program_id = $2), 0) as swaps,
       (select count(*)::int from platform.mails l where l.name = 'supporting.look-at-it-together' and l.body_text like '%' || m.id || '%') as invitations
     from pairing.matches m join supporting.early_questions q on q.match_id = m.id where m.id = $1`,
    [match, program.id],
  );
  return found.rows[0];
}

const pauses = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 });

describe('E4 at the same moment', { timeout: 240_000 }, () => {
  it('both answer while it is settled twice: one settlement, of what had been said by then', async () => {
    await fc.assert(
      fc.asyncProperty(pauses, fc.constantFrom(...ways), fc.constantFrom(...ways), async (pausesMs, one, other) => {
        const cast = await aCast(app);
        const { mo, mia, match } = cast;
        await theyAreAsked(app, cast);
        const say = () => [
          () => execute(app, mo, answerEarlyQuestion, { match, said: one }),
          () => execute(app, mia, answerEarlyQuestion, { match, said: other }),
        ];
        await atOnce(say(), pausesMs);
        app.clock.advance(2 * day);
        await atOnce([settles(cast), settles(cast), ...say()], pausesMs);
        // An answer given again just before is an answer of this moment: it is let to rest first.
        app.clock.advance(2 * day);
        await atOnce([settles(cast), settles(cast)], pausesMs);
        const said = [one, other];
        const outcome = said.includes('swap') ? null : said.includes('adjust') ? 'adjust' : 'keep';
        const swapped = outcome === null ? 1 : 0;
        expect(await whatIs(cast)).toEqual({
          ended: swapped === 1,
          closed: true,
          outcome,
          answers: 0,
          endings: swapped,
          bans: swapped,
          swaps: swapped,
          invitations: outcome === 'adjust' ? 2 : 0,
        });
      }),
      { numRuns: 4 },
    );
  });

  it('the match is ended by hand while a swap is settled: one ending', async () => {
    await fc.assert(
      fc.asyncProperty(pauses, async (pausesMs) => {
        const cast = await aCast(app);
        const { mia, cara, match } = cast;
        await theyAreAsked(app, cast);
        await app.does(mia, answerEarlyQuestion, { match, said: 'swap' });
        app.clock.advance(7 * day);
        await atOnce([settles(cast), () => execute(app, cara, endMatch, { match, reason: 'no time' }), settles(cast)], pausesMs);
        const found = await whatIs(cast);
        expect(found).toMatchObject({ ended: true, closed: true, outcome: null, answers: 0, endings: 1 });
        expect(found?.bans).toBe(found?.swaps);
      }),
      { numRuns: 4 },
    );
  });

  it('takes no answer after the week, and none for a match that has ended meanwhile', async () => {
    const late = await aCast(app);
    await theyAreAsked(app, late);
    app.clock.advance(7 * day);
    await expect(execute(app, late.mia, answerEarlyQuestion, { match: late.match, said: 'swap' })).rejects.toThrow('This is settled');
    const ended = await aCast(app);
    await theyAreAsked(app, ended);
    await app.does(ended.mia, answerEarlyQuestion, { match: ended.match, said: 'swap' });
    await app.does(ended.cara, endMatch, { match: ended.match, reason: 'no time' });
    await expect(execute(app, ended.mo, answerEarlyQuestion, { match: ended.match, said: 'swap' })).rejects.toThrow('has ended');
    expect(await whatIs(ended)).toMatchObject({ closed: true, answers: 0, endings: 1, bans: 0, swaps: 0 });
  });
});
