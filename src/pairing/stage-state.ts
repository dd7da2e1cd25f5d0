import { sql } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import type { NextThing, StageState } from '../platform/stage.ts';
import { isInForce } from './runs/in-force.ts';
import { pairingWords } from './words.ts';

/** What would come to be: of the pairs proposed in a group only one counts. */
const proposedMatches = sql`count(distinct (p.run_id, p.part))::int`;

/** How far pairing is, for the program's navigation. Who does not run the program sees that there is a proposal, and nothing of it. */
export async function pairingState(ctx: Context, program: string): Promise<StageState> {
  const found = await ctx.db.execute<{ proposing: boolean; unpublished: boolean; proposed: number; pairs: number; matched: number }>(sql`
    select exists (select from pairing.runs r join platform.works w on w.id = r.work_id
        where r.program_id = ${program} and w.finished_at is null and w.failed_at is null and w.cancelled_at is null) as proposing,
      exists (select from pairing.runs r where r.program_id = ${program} and r.published_at is null and ${isInForce('r')}) as unpublished,
      t.proposed, t.pairs, (select count(*) from pairing.matches where program_id = ${program} and ended_at is null)::int as matched
    from (select ${proposedMatches} as proposed, count(*)::int as pairs from pairing.proposed_pairs p join pairing.runs r on r.id = p.run_id
      where r.program_id = ${program} and p.published_match_id is null and ${isInForce('r')}) t`);
  const { proposing = false, unpublished = false, proposed = 0, pairs = 0, matched = 0 } = found.rows[0] ?? {};
  if (proposing) return { says: ctx.say(pairingWords, 'state.proposing'), mark: 'now' };
  if (proposed > 0)
    return {
      says: ctx.say(pairingWords, pairs > proposed ? 'state.proposed_more' : 'state.proposed', { count: proposed }),
      mark: 'attention',
    };
  if (matched > 0) return { says: ctx.say(pairingWords, 'state.matched', { count: matched }), mark: 'done' };
  if (unpublished) return { says: ctx.say(pairingWords, 'state.unpublished'), mark: 'now' };
  return { says: ctx.say(pairingWords, 'state.ahead'), mark: 'ahead' };
}

const publishWeight = 40;
const decideWeight = 45;

/** Proposals that wait to be read and published, and suggestions that wait to be decided. */
export async function pairingAttention(ctx: Context, programs: readonly string[]): Promise<Map<string, NextThing[]>> {
  const things = await proposalsToPublish(ctx, programs);
  for (const [program, more] of await suggestionsToDecide(ctx, programs)) things.set(program, [...more, ...(things.get(program) ?? [])]);
  return things;
}

async function suggestionsToDecide(ctx: Context, programs: readonly string[]): Promise<Map<string, NextThing[]>> {
  const found = await ctx.db.execute<{ program: string; count: number }>(sql`
    select program_id as program, count(*)::int as count from pairing.requests
    where program_id = any(${sql.param([...programs])}::uuid[]) and way = 'suggestion' and asked_at is null and closed_at is null group by 1`);
  return new Map(
    found.rows.map(({ program, count }) => [
      program,
      [
        {
          says: ctx.say(pairingWords, 'attention.decide', { count }),
          detail: ctx.say(pairingWords, 'attention.decide_detail'),
          to: `/programs/${program}/pairing/requests`,
          label: ctx.say(pairingWords, 'attention.decide_label'),
          weight: decideWeight,
        },
      ],
    ]),
  );
}

async function proposalsToPublish(ctx: Context, programs: readonly string[]): Promise<Map<string, NextThing[]>> {
  const found = await ctx.db.execute<{ program: string; proposed: number; pairs: number }>(sql`
    select r.program_id as program, ${proposedMatches} as proposed, count(*)::int as pairs
    from pairing.runs r join pairing.proposed_pairs p on p.run_id = r.id and p.published_match_id is null
    where r.program_id = any(${sql.param([...programs])}::uuid[]) and ${isInForce('r')}
    group by 1`);
  return new Map(
    found.rows.map(({ program, proposed, pairs }) => [
      program,
      [
        {
          says: ctx.say(pairingWords, pairs > proposed ? 'attention.publish_more' : 'attention.publish', { count: proposed }),
          detail: ctx.say(pairingWords, 'attention.detail'),
          to: `/programs/${program}/pairing/proposal`,
          label: ctx.say(pairingWords, 'attention.label'),
          weight: publishWeight,
        },
      ],
    ]),
  );
}
