import { inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import { anyProgramManager } from '../../people/access.ts';
import { nameOf, personNames, type NamedPerson } from '../../people/person-names.ts';
import { programs } from '../../planning/tables.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { events } from '../../platform/db/tables.ts';
import { pageOf, rowsOnAPage } from '../../platform/paging.ts';
import { eventRows, sentencesOf, soughtEvents, visibleEvents } from './visible-events.ts';

export const auditRow = z.object({
  id: z.uuid(),
  name: z.string(),
  says: z.string(),
  occurredAt: z.date(),
  /** null: the product itself. */
  actor: z.string().nullable(),
  program: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** What it was about: names of people, and plain facts. */
  about: z.array(z.object({ key: z.string(), value: z.string() })),
});

export type AuditRow = z.output<typeof auditRow>;

export const listEvents = query({
  name: 'site.list-events',
  says: 'The audit log: who did what and when',
  http: 'GET /events',
  input: z.object({
    /** The last event of the page before. */
    after: z.uuid('This page mark does not fit this list. Start from its first page.').optional(),
    search: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(1_000).optional(),
  }),
  output: pageOf(auditRow),
  may: anyProgramManager,
  run: async (ctx, { after, search, limit = rowsOnAPage }) => {
    const where = [await visibleEvents(ctx), after ? lt(events.id, after) : undefined, soughtEvents(ctx, search)];
    const found = await eventRows(ctx, where, limit + 1);
    const items = await inWords(ctx, found.slice(0, limit));
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});

type Found = Awaited<ReturnType<typeof eventRows>>[number];

async function inWords(ctx: Context, rows: readonly Found[]): Promise<AuditRow[]> {
  const says = sentencesOf(ctx);
  const people = await personNames(
    ctx,
    rows.flatMap((row) => Object.values(row.data).filter(isId)),
  );
  const named = await programNames(
    ctx,
    rows.flatMap((row) => row.programId ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    says: says.get(row.name) ?? row.name,
    occurredAt: row.occurredAt,
    actor: row.givenName === null ? null : nameOf({ givenName: row.givenName, familyName: row.familyName ?? '' }),
    program: row.programId ? { id: row.programId, name: named.get(row.programId) ?? '' } : null,
    about: Object.entries(row.data).flatMap(([key, value]) => aboutOf(key, value, people)),
  }));
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** An id means nothing to a reader unless it is somebody's name. */
function aboutOf(key: string, value: unknown, people: Map<string, NamedPerson>): { key: string; value: string }[] {
  if (isId(value)) return people.has(value) ? [{ key, value: people.get(value)?.name ?? '' }] : [];
  if (value === null || typeof value === 'object') return [];
  return [{ key, value: String(value) }];
}

async function programNames(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await ctx.db
    .select({ id: programs.id, name: programs.name })
    .from(programs)
    .where(inArray(programs.id, [...new Set(ids)]));
  return new Map(found.map((one) => [one.id, one.name]));
}
