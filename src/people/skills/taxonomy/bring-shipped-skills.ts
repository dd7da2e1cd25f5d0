/** Gives an organisation its copy of the skills that come with the product, and later what is new among them. */
import { isNotNull, sql } from 'drizzle-orm';
import { chore } from '../../../platform/chore.ts';
import type { Context } from '../../../platform/context.ts';
import { fold } from '../reading/fold-words.rules.ts';
import { skills, skillWords } from '../tables.ts';
import type { ShippedSkill } from './read-taxonomy.rules.ts';
import { shippedTaxonomy } from './shipped-taxonomy.ts';

export const bringNewSkills = chore({
  name: 'people.bring-shipped-skills',
  says: 'Brings skills that are new in the product to the organisation’s own, which it may have changed',
  every: 'day',
  run: async (ctx) => void (await bringShippedSkills(ctx)),
});

/**
 * What the organisation changed or retired stays as it is, and a word it already uses keeps its meaning.
 * @returns how many skills were new
 */
export async function bringShippedSkills(ctx: Context): Promise<number> {
  const shipped = shippedTaxonomy();
  const here = await ctx.db.select({ id: skills.id, key: skills.shippedKey }).from(skills).where(isNotNull(skills.shippedKey));
  const idOf = new Map(here.map(({ id, key }) => [key as string, id]));
  const missing = shipped.filter(({ key }) => !idOf.has(key));
  if (missing.length === 0) return 0;
  const taken = new Set((await ctx.db.select({ folded: skillWords.folded }).from(skillWords)).map(({ folded }) => folded));
  const fresh = missing.filter(({ name }) => !taken.has(fold(name)));
  for (const { key } of fresh) idOf.set(key, ctx.newId());
  await store(ctx, fresh, idOf, taken);
  return fresh.length;
}

/** Links between two skills that were there before were taken away on purpose, where they are missing. */
async function store(ctx: Context, fresh: readonly ShippedSkill[], idOf: ReadonlyMap<string, string>, taken: ReadonlySet<string>) {
  const isNew = new Set(fresh.map(({ key }) => key));
  const own = { organization_id: ctx.organizationId };
  const rows = fresh.map(({ key, name, heading }) => ({ id: idOf.get(key), ...own, key, name, heading }));
  const words = fresh.flatMap(({ key, words: all }) =>
    all
      .map(({ word, alone }) => ({ id: ctx.newId(), ...own, skill_id: idOf.get(key), word, folded: fold(word), alone }))
      .filter(({ folded }) => !taken.has(folded)),
  );
  const links = shippedTaxonomy().flatMap(({ key, links: all }) =>
    all
      .filter(({ to }) => (isNew.has(key) || isNew.has(to)) && idOf.has(key) && idOf.has(to))
      .map(({ kind, to }) => ({ id: ctx.newId(), ...own, from_id: idOf.get(key), kind, to_id: idOf.get(to) })),
  );
  await ctx.db.execute(sql`
    insert into people.skills (id, organization_id, shipped_key, name, heading, added_at)
    select id, organization_id, key, name, heading, ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, organization_id uuid, key text, name text, heading boolean)`);
  await ctx.db.execute(sql`
    insert into people.skill_words (id, organization_id, skill_id, word, folded, alone)
    select * from jsonb_to_recordset(${JSON.stringify(words)}::jsonb)
      as given (id uuid, organization_id uuid, skill_id uuid, word text, folded text, alone boolean)`);
  await ctx.db.execute(sql`
    insert into people.skill_links (id, organization_id, from_id, kind, to_id)
    select * from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as given (id uuid, organization_id uuid, from_id uuid, kind text, to_id uuid)
    on conflict do nothing`);
}
