import { aProgramManager } from '../../people/access.ts';
import type { Context } from '../../platform/context.ts';
import type { Chart, ChartRow, Drawn, Figure, Report } from '../report.ts';
import { reportsFor } from '../reports.ts';
import { rowsAddress } from '../rows-address.ts';
import type { Scope } from '../scope.ts';
import { sayNamed } from '../words.ts';
import { countTotals, totalOf, type Wanted } from './count-totals.ts';
import { readFigure, wantedOf } from './read-figures.ts';
import type { ChartReading, ReportReading } from './reading.ts';

/** A report, or some of its figures and charts. */
export interface Part {
  report: Report;
  figures: readonly string[];
  charts: readonly string[];
}

export const wholeOf = (report: Report): Part => ({ report, figures: Object.keys(report.figures), charts: Object.keys(report.charts) });

/** Answers the reports: one statement for every total of all of them, and one for each series. */
export async function readReports(ctx: Context, scope: Scope, parts: readonly Part[]): Promise<ReportReading[]> {
  const wanted = parts.flatMap(({ report, figures, charts }) => [
    ...figures.map((key) => wantedOf(report.figures[key] as Figure)),
    ...charts.map((key) => wantedByChart(report.charts[key] as Chart)),
  ]);
  const numbers = await countTotals(ctx, scope, wanted.flat());
  const counted = wanted.map((own) => numbers.splice(0, own.length));
  const readings: ReportReading[] = [];
  for (const part of parts) readings.push(await readPart(ctx, scope, part, counted.splice(0, part.figures.length + part.charts.length)));
  return readings;
}

export async function readReport(ctx: Context, scope: Scope, report: Report): Promise<ReportReading> {
  const [reading] = await readReports(ctx, scope, [wholeOf(report)]);
  return reading as ReportReading;
}

/** @param counted for each of the figures, then each of the charts, what was wanted of it */
async function readPart(
  ctx: Context,
  scope: Scope,
  { report, figures, charts }: Part,
  counted: (number | null)[][],
): Promise<ReportReading> {
  const say = (path: string) => sayNamed(ctx.say, `${report.key}.${path}`);
  const reading: ReportReading = {
    key: report.key,
    title: say('title'),
    question: say('question'),
    says: say('says'),
    program: { id: scope.program, name: scope.programName, reports: reportsFor(scope).map(({ key }) => key) },
    asOf: scope.now.toISOString(),
    byPeriod: report.byPeriod,
    figures: [],
    charts: [],
  };
  for (const key of figures) reading.figures.push(await readFigure(ctx, report, key, scope, counted.shift() ?? []));
  for (const key of charts) reading.charts.push(await readChart(ctx, scope, report, key, counted.shift() ?? []));
  return reading;
}

const wantedByChart = (chart: Chart): Wanted[] =>
  'totals' in chart ? Object.values(chart.totals).map((total) => ({ list: chart.list, number: totalOf(total) })) : [];

async function readChart(ctx: Context, scope: Scope, report: Report, key: string, counted: (number | null)[]): Promise<ChartReading> {
  const chart = report.charts[key] as Chart;
  const opens = (await aProgramManager.judge(ctx, scope)) === 'yes';
  const say = (what: string) => sayNamed(ctx.say, `${report.key}.charts.${key}.${what}`);
  const drawn = (await draw(ctx, scope, chart, counted)).map((one) => ({
    ...one,
    rows: one.rows.map(({ bar, figure, ...row }) => ({ ...row, rows: opens ? rowsOf(scope, report.key, key, { bar, figure }) : null })),
  }));
  return { key, title: say('title'), says: say('says'), kind: chart.kind, drawn };
}

function rowsOf(scope: Scope, report: string, chart: string, { figure, bar }: Pick<ChartRow, 'figure' | 'bar'>): string | null {
  if (figure !== undefined) return rowsAddress(scope, report, { figure });
  return bar === undefined ? null : rowsAddress(scope, report, { chart, bar });
}

async function draw(ctx: Context, scope: Scope, chart: Chart, counted: (number | null)[]): Promise<Drawn[]> {
  if (!('totals' in chart)) return chart.read(ctx, scope);
  const named = Object.fromEntries(Object.keys(chart.totals).map((name, place) => [name, counted[place] ?? 0]));
  return [chart.draw(named, ctx)];
}
