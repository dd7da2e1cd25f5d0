import { beforeAll, describe, expect, it } from 'vitest';
import { aManager, anAdministrator, anOrganization, anOwner, aPerson, hasRole } from '../people/testing.ts';
import { nobody, type Actor } from '../platform/actor.ts';
import type { AnyQuery } from '../platform/command.ts';
import { testApp } from '../platform/testing/test-app.ts';
import { aPair, aPastSession, aWorld, stagesTested, type World } from './testing.ts';
import { reporting } from './stage.ts';

const app = await testApp(stagesTested);

const rowsQueries = reporting.queries.filter((query) => query.http.includes('/rows/'));
const counts = reporting.queries.filter((query) => !rowsQueries.includes(query) && query.name !== 'reporting.print-summary');

type Answer = 'answers' | 'Forbidden' | 'NotFound';

async function answerOf(actor: Actor, query: AnyQuery, program: string): Promise<Answer> {
  const bar = query.http.endsWith('-chart') ? { bar: 'none such' } : {};
  try {
    await app.does(actor, query, { program, ...bar });
    return 'answers';
  } catch (problem) {
    const said = problem as Error;
    // A bar that is not there is looked for only once the asker may look.
    return said.message === 'This chart has no such bar.' ? 'answers' : (said.name as Answer);
  }
}

let world: World;
let actors: Record<string, Actor>;

beforeAll(async () => {
  world = await aWorld(app);
  const { organization, program } = world;
  const other = await aWorld(app, { name: 'Another program' });
  const pair = await aPair(app, world);
  await aPastSession(app, world, pair, { startsAt: '2026-03-02T08:00:00Z' });
  actors = {
    'the owner': await anOwner(app, organization),
    'a manager of all programs': world.cara,
    'its manager': await hasRole(app, await aPerson(app, organization), 'program_manager', program.id),
    'the sponsor': world.vera,
    'a viewer': await hasRole(app, await aPerson(app, organization), 'viewer', program.id),
    'an IT administrator': await anAdministrator(app, organization),
    'a mentor of it': pair.mentor,
    'a mentee of it': pair.mentee,
    'a colleague': await aPerson(app, organization),
    'a manager of another program': await hasRole(app, await aPerson(app, organization), 'program_manager', other.program.id),
    'a manager elsewhere': await aManager(app, await anOrganization(app)),
    nobody,
  };
});

describe('who may read reports', () => {
  it.each<[string, Answer, Answer]>([
    ['the owner', 'answers', 'answers'],
    ['a manager of all programs', 'answers', 'answers'],
    ['its manager', 'answers', 'answers'],
    ['the sponsor', 'answers', 'Forbidden'],
    ['a viewer', 'answers', 'Forbidden'],
    ['an IT administrator', 'Forbidden', 'Forbidden'],
    ['a mentor of it', 'Forbidden', 'Forbidden'],
    ['a mentee of it', 'Forbidden', 'Forbidden'],
    ['a colleague', 'NotFound', 'NotFound'],
    ['a manager of another program', 'NotFound', 'NotFound'],
    ['a manager elsewhere', 'NotFound', 'NotFound'],
    ['nobody', 'NotFound', 'NotFound'],
  ])('gives %s: counts %s, names %s', async (who, ofCounts, ofNames) => {
    const actor = actors[who] as Actor;
    for (const query of counts) expect(await answerOf(actor, query, world.program.id), query.name).toBe(ofCounts);
    for (const query of rowsQueries) expect(await answerOf(actor, query, world.program.id), query.name).toBe(ofNames);
  });

  it('names nobody to the sponsor', async () => {
    const seen: string[] = [];
    for (const query of counts) seen.push(JSON.stringify(await app.does(world.vera, query, { program: world.program.id })));
    const { rows } = await app.ownerPool.query<{ name: string }>(
      `select given_name || ' ' || family_name as name from people.persons where given_name in ('Mo', 'Mia')`,
    );
    expect(rows.length).toBe(2);
    for (const { name } of rows) expect(seen.join('\n')).not.toContain(name);
    expect(seen.join('\n')).not.toContain('/rows/');
  });
});
