import { aProgramManager } from '../../people/access.ts';
import type { Context } from '../../platform/context.ts';
import type { Chart, ChartRow, Drawn, Figure, Report } from '../report.ts';
import { rowsAddress } from '../rows-address.ts';
import type { Scope } from '../scope.ts';
import { sayNamed } from '../words.ts';
import { countTotals, totalOf, type Wanted } from './count-totals.ts';
import { readFigure, wantedOf } from './read-figures.ts';
import type { ChartReading, FigureReading, ReportReading } from './reading.ts';

export interface Part {
  figures?: readonly string[];
  charts?: readonly string[];
}

/** Answers the report: one statement for each list it counts over, and one for each series. @param part all of it when left out */
export async function readReport(ctx: Context, report: Report, scope: Scope, part: Part = {}): Promise<ReportReading> {
  const figures = part.figures ?? Object.keys(report.figures);
  const charts = part.charts ?? Object.keys(report.charts);
  const wanted = new Map<string, Wanted[]>([
    ...figures.map((key): [string, Wanted[]] => [`figure ${key}`, wantedOf(report.figures[key] as Figure)]),
    ...charts.map((key): [string, Wanted[]] => [`chart ${key}`, wantedByChart(report.charts[key] as Chart)]),
  ]);
  const numbers = await countTotals(ctx, scope, [...wanted.values()].flat());
  const counted = new Map([...wanted].map(([key, own]) => [key, numbers.splice(0, own.length)]));
  const say = (path: string) => sayNamed(ctx.say, `${report.key}.${path}`);
  const opens = (await aProgramManager.judge(ctx, scope)) === 'yes';
  const read: { figures: FigureReading[]; charts: ChartReading[] } = { figures: [], charts: [] };
  for (const key of figures) read.figures.push(await readFigure(ctx, report, key, scope, counted.get(`figure ${key}`) ?? []));
  for (const key of charts) {
    const chart = report.charts[key] as Chart;
    const drawn = await draw(ctx, scope, chart, counted.get(`chart ${key}`) ?? []);
    const withRows = drawn.map((one) => ({
      ...one,
      rows: one.rows.map((row) => opened(row, opens ? rowsOf(scope, report.key, key, row) : null)),
    }));
    read.charts.push({ key, title: say(`charts.${key}.title`), says: say(`charts.${key}.says`), kind: chart.kind, drawn: withRows });
  }
  return {
    key: report.key,
    title: say('title'),
    question: say('question'),
    says: say('says'),
    program: { id: scope.program, name: scope.programName },
    asOf: scope.now.toISOString(),
    byPeriod: report.byPeriod,
    ...read,
  };
}

const wantedByChart = (chart: Chart): Wanted[] =>
  'totals' in chart ? Object.values(chart.totals).map((total) => ({ list: chart.list, number: totalOf(total) })) : [];

const opened = ({ label, on, values, detail }: ChartRow, rows: string | null) => ({ label, on, values, detail, rows });

function rowsOf(scope: Scope, report: string, chart: string, { figure, bar }: ChartRow): string | null {
  if (figure !== undefined) return rowsAddress(scope, report, { figure });
  return bar === undefined ? null : rowsAddress(scope, report, { chart, bar });
}

async function draw(ctx: Context, scope: Scope, chart: Chart, counted: (number | null)[]): Promise<Drawn[]> {
  if (!('totals' in chart)) return chart.read(ctx, scope);
  const named = Object.fromEntries(Object.keys(chart.totals).map((name, place) => [name, counted[place] ?? 0]));
  return [chart.draw(named, ctx)];
}
