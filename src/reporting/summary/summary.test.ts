import type { Measure } from '../../planning/objectives/measures.ts';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../platform/testing/test-app.ts';
import { reportQueryOf } from '../report-queries.ts';
import { aPair, aPastSession, aWorld, stagesTested, valueOf, type World } from '../testing.ts';
import { visits } from '../testing-pages.ts';
import { printSummary } from './print-summary.ts';
import { showSummary } from './show-summary.ts';
import { loader as summaryFile } from './summary-file.ts';
import { summarySentences } from './words.ts';

const app = await testApp(stagesTested);

/** Of a PDF as pdfkit writes it: one object a page, each with the sheet it is drawn on. */
function sheetsOf(content: string): { pages: number; sheets: number[][] } {
  const pdf = Buffer.from(content, 'base64').toString('latin1');
  return {
    pages: pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
    sheets: [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]),
  };
}

const oneA4 = { pages: 1, sheets: [[595, 842]] };

async function objective(
  world: World,
  place: number,
  metric: string,
  { unit = '%', target = 90, baseline = null as number | null, measure = null as Measure | null } = {},
) {
  await app.ownerPool.query(
    'insert into planning.objectives (id, organization_id, program_id, place, metric, unit, target, baseline, measure) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)',
    [world.organization.id, world.program.id, place, metric, unit, target, baseline, measure],
  );
}

async function aFullProgram(name: string): Promise<World> {
  app.clock.moveTo('2026-03-02T09:00:00Z');
  const world = await aWorld(app, { name, tracks: [{ key: 'weekly', cadenceEveryDays: 7 }] });
  const pair = await aPair(app, world);
  const states = ['held', 'held', 'missed', 'excused', 'cancelled', 'open', 'held'] as const;
  for (let week = 0; week < 30; week++) {
    const startsAt = new Date(Date.UTC(2026, 2, 3 + 7 * week, 10)).toISOString();
    await aPastSession(app, world, pair, {
      startsAt,
      state: states[week % states.length],
      wrappedUp: week % 2 === 0,
      rated: week % 4 === 0 ? { mentee: 4 } : {},
    });
  }
  for (let place = 0; place < 9; place++)
    await objective(world, place, `${place} ${name}`.slice(0, 200), { baseline: 12_345.678, unit: 'moves within the company' });
  app.clock.moveTo('2026-09-30T09:00:00Z');
  return world;
}

describe('the summary for the sponsor', () => {
  it('A0-41 says participation against its target, what was measured and what was not', async () => {
    app.clock.moveTo('2026-03-02T09:00:00Z');
    const world = await aWorld(app, { tracks: [{ key: 'weekly', cadenceEveryDays: 7 }] });
    await objective(world, 0, 'Sellers on board', { measure: 'participation' });
    await objective(world, 1, 'We meet', { target: 80, measure: 'completion' });
    await objective(world, 2, 'Participation', { baseline: 21 });
    const pair = await aPair(app, world);
    await aPastSession(app, world, pair, { startsAt: '2026-03-05T10:00:00Z' });
    await aPastSession(app, world, pair, { startsAt: '2026-03-12T10:00:00Z', state: 'missed' });
    app.clock.moveTo('2026-03-20T09:00:00Z');
    const summary = await app.does(world.vera, showSummary, { program: world.program.id });
    expect(summary.objectives).toEqual([
      { metric: 'Sellers on board', baseline: null, target: '90%', now: '0%' },
      { metric: 'We meet', baseline: null, target: '80%', now: '50%' },
      { metric: 'Participation', baseline: '21%', target: '90%', now: null },
    ]);
    const sessions = await app.does(world.vera, reportQueryOf('sessions')!, { program: world.program.id });
    expect([summary.figures.held.value, summary.funnel.rows[0]?.values[0]]).toEqual([
      valueOf(sessions, 'held'),
      valueOf(sessions, 'expected'),
    ]);
    expect(summary.asOf).toBe('2026-03-20T09:00:00.000Z');
  });

  it.each([
    ['nothing in it', ''],
    ['much in it, and a long name', 'A program whose name goes on for longer than any sheet is wide, '.repeat(3)],
    ['Cyrillic, Greek and Polish letters', 'Наставничество, Καθοδήγηση, Żółć'],
    ['letters no font of ours has', '営業メンタリング 멘토링 התוכנית برنامج 😀 \u202Eabc'],
  ])('is one A4 page with %s', async (_what, name) => {
    const world = name ? await aFullProgram(name) : await aWorld(app);
    const { content, mediaType } = await app.does(world.vera, printSummary, { program: world.program.id });
    expect(mediaType).toBe('application/pdf');
    expect(sheetsOf(content)).toEqual(oneA4);
  });

  it('is a file to take away', async () => {
    const world = await aWorld(app);
    const { given } = await visits(app, world.vera, summaryFile, { params: { program: world.program.id } });
    expect([given.headers.get('content-type'), given.headers.get('content-disposition')]).toEqual([
      'application/pdf',
      'attachment; filename="summary-2026-09-30.pdf"',
    ]);
    expect(sheetsOf(Buffer.from(await given.arrayBuffer()).toString('base64'))).toEqual(oneA4);
  });

  it('claims no causes', () => {
    const causal =
      /\b(because|cause[sd]?|due to|thanks to|led to|result(s|ed)? (of|in)|effects?|impacts?|drove|driven by|improve[sd]?|boost(s|ed)?|therefore)\b/i;
    expect(JSON.stringify(summarySentences)).not.toMatch(causal);
  });
});
