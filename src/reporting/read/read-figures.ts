import { aProgramManager } from '../../people/access.ts';
import type { Context } from '../../platform/context.ts';
import type { Figure, Report, Told } from '../report.ts';
import { rowsAddress } from '../rows-address.ts';
import type { Scope } from '../scope.ts';
import { fewestAnswers, shareOf } from '../shape/rates.rules.ts';
import { readersLanguage } from '../shape/short-day.ts';
import { showNumber } from '../shape/show-number.rules.ts';
import { reportingWords, sayNamed } from '../words.ts';
import { quantileOf, totalOf, type Wanted } from './count-totals.ts';
import type { FigureReading } from './reading.ts';

/** The aggregates a figure is made of. */
export function wantedOf({ list, measure }: Figure): Wanted[] {
  switch (measure.kind) {
    case 'total':
      return [{ list, number: totalOf(measure) }];
    case 'share':
      return [measure.part, measure.whole].map((one) => ({ list, number: totalOf(one) }));
    case 'quantile':
      return [
        { list, number: quantileOf(measure.at, measure.of, measure.where) },
        { list, number: totalOf(measure) },
      ];
    case 'told':
      return [];
  }
}

/** @param counted what was counted for `wantedOf` the figure */
export async function readFigure(
  ctx: Context,
  { key: reportKey, figures }: Report,
  key: string,
  scope: Scope,
  counted: (number | null)[],
): Promise<FigureReading> {
  const figure = figures[key] as Figure;
  const language = readersLanguage(ctx);
  const { value, detail } = await worth(ctx, scope, figure, counted, (number) => showNumber(number, 'people', language));
  const named = (what: string) => sayNamed(ctx.say, `${reportKey}.figures.${key}.${what}`, { fewest: fewestAnswers });
  const opens = figure.opens !== false && (await aProgramManager.judge(ctx, scope)) === 'yes';
  return {
    key,
    label: named('label'),
    formula: named('formula'),
    unit: figure.unit,
    value,
    shown: value === null ? '–' : showNumber(value, figure.unit, language),
    detail: detail ?? null,
    isStep: figure.within === 'chart',
    rows: opens ? rowsAddress(scope, reportKey, { figure: key }) : null,
  };
}

interface Worth {
  value: number | null;
  detail?: string;
}

async function worth(
  ctx: Context,
  scope: Scope,
  { measure, opens }: Figure,
  [first = null, second = null]: (number | null)[],
  shown: (value: number) => string,
): Promise<Worth> {
  const nothing = ctx.say(reportingWords, 'figure.nothing');
  switch (measure.kind) {
    case 'total':
      return { value: first ?? 0 };
    case 'share':
      return second
        ? {
            value: shareOf(first ?? 0, second),
            detail: ctx.say(reportingWords, 'figure.part', { part: shown(first ?? 0), whole: shown(second) }),
          }
        : { value: null, detail: nothing };
    case 'quantile':
      return first === null
        ? { value: null, detail: nothing }
        : { value: first, detail: ctx.say(reportingWords, 'figure.over', { count: second ?? 0 }) };
    case 'told': {
      const told = await measure.read(ctx, scope);
      if (opens === false) return { value: told.value, detail: told.value === null ? ctx.say(reportingWords, 'figure.none') : undefined };
      return { value: told.value, detail: answersIn(ctx, told) };
    }
  }
}

function answersIn(ctx: Context, { value, answers = 0, of }: Told): string {
  if (value === null) return ctx.say(reportingWords, 'figure.few', { count: answers, fewest: fewestAnswers });
  const said = ctx.say(reportingWords, 'figure.answers', { count: answers });
  return of === undefined ? said : `${said}. ${ctx.say(reportingWords, 'figure.silent', { count: Math.max(0, of - answers), of })}`;
}
