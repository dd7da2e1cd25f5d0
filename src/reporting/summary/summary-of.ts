/** What the one page for the sponsor says: the reports' own figures, and nothing counted anew. */
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { objectives } from '../../planning/tables.ts';
import type { Context } from '../../platform/context.ts';
import type { Measure } from '../../planning/objectives/measures.ts';
import { pairingReport } from '../pairing/pairing-report.ts';
import { participationReport } from '../participation/participation-report.ts';
import { readReports } from '../read/read-report.ts';
import { drawn, figureReading, type FigureReading, type ReportReading } from '../read/reading.ts';
import { registrationReport } from '../registration/registration-report.ts';
import { scopeOf } from '../scope.ts';
import { sessionsReport } from '../sessions/sessions-report.ts';
import { longDay, readersLanguage } from '../shape/short-day.ts';
import { showNumber } from '../shape/show-number.rules.ts';
import { asOfIn } from './as-of-in.ts';

const objective = z.object({
  metric: z.string(),
  /** As written by the reader's language, with the unit; null where there is none. */
  baseline: z.string().nullable(),
  target: z.string(),
  now: z.string().nullable(),
});

export const summaryReading = z.object({
  program: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  asOf: z.iso.datetime(),
  /** In the reader's time zone and language. */
  asOfShown: z.string(),
  figures: z.object({
    participation: figureReading,
    target: figureReading,
    running: figureReading,
    matchRate: figureReading,
    held: figureReading,
    hours: figureReading,
  }),
  funnel: drawn,
  health: drawn,
  weekly: drawn,
  objectives: z.array(objective),
});

export type Summary = z.output<typeof summaryReading>;

const weeksShown = 13;

export async function summaryOf(ctx: Context, program: string): Promise<Summary> {
  const scope = await scopeOf(ctx, { program });
  const [participation, registration, pairing, sessions] = (await readReports(ctx, scope, [
    { report: participationReport, figures: ['participation', 'target'], charts: [] },
    { report: registrationReport, figures: ['rate'], charts: [] },
    { report: pairingReport, figures: ['running', 'matchRate'], charts: [] },
    { report: sessionsReport, figures: ['held', 'hours', 'completion', 'adherence'], charts: ['funnel', 'health', 'overTime'] },
  ])) as [ReportReading, ReportReading, ReportReading, ReportReading];
  const weekly = drawnIn(sessions, 'overTime');
  const now: Record<Measure, FigureReading> = {
    participation: figureIn(participation, 'participation'),
    registrationRate: figureIn(registration, 'rate'),
    matchRate: figureIn(pairing, 'matchRate'),
    completion: figureIn(sessions, 'completion'),
    adherence: figureIn(sessions, 'adherence'),
  };
  return {
    program: scope.programName,
    from: scope.startsOn && longDay(ctx, scope.startsOn),
    to: scope.endsOn && longDay(ctx, scope.endsOn),
    asOf: ctx.now.toISOString(),
    asOfShown: asOfIn(ctx),
    figures: {
      participation: now.participation,
      target: figureIn(participation, 'target'),
      running: figureIn(pairing, 'running'),
      matchRate: now.matchRate,
      held: figureIn(sessions, 'held'),
      hours: figureIn(sessions, 'hours'),
    },
    funnel: drawnIn(sessions, 'funnel'),
    health: drawnIn(sessions, 'health'),
    weekly: { ...weekly, rows: weekly.rows.slice(-weeksShown) },
    objectives: await objectivesNow(ctx, program, now),
  };
}

const figureIn = ({ figures }: ReportReading, key: string): FigureReading => figures.find((one) => one.key === key) as FigureReading;
const drawnIn = ({ charts }: ReportReading, key: string) => charts.find((one) => one.key === key)?.drawn[0] as z.output<typeof drawn>;

async function objectivesNow(ctx: Context, program: string, now: Record<Measure, FigureReading>): Promise<Summary['objectives']> {
  const rows = await ctx.db
    .select()
    .from(objectives)
    .where(eq(objectives.programId, program))
    .orderBy(asc(objectives.place), asc(objectives.id));
  const language = readersLanguage(ctx);
  return rows.map((row) => {
    const inUnit = (value: number) => `${showNumber(value, 'days', language)}${row.unit === '%' ? '%' : row.unit ? ` ${row.unit}` : ''}`;
    const value = row.measure ? now[row.measure].value : null;
    return {
      metric: row.metric,
      baseline: row.baseline === null ? null : inUnit(row.baseline),
      target: inUnit(row.target),
      now: value === null ? null : inUnit(Math.round(value * 100)),
    };
  });
}
