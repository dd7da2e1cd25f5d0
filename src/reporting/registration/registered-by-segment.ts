import { sql, type SQL } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import type { Bar, ChartRow, Drawn } from '../report.ts';
import type { Scope } from '../scope.ts';
import { barOf, readBar } from '../shape/bar-names.ts';
import { largestFirst, type Group } from '../shape/groups.rules.ts';
import { reportingWords } from '../words.ts';
import { answersKeptBack } from './answers-kept-back.ts';
import { countRegistered, segments, type Segment } from './count-registered.ts';
import { invitedRows } from './lists.ts';
import { questionsAsked } from './read-answers.ts';

const mostGroups = 12;

/**
 * Registered people by department, title, seniority and track. Seniority is an answer: who does not run the program sees
 * it as they see the others (`answersKeptBack`).
 */
export async function registeredBySegment(ctx: Context, scope: Scope): Promise<Drawn[]> {
  const rows = await countRegistered(ctx, scope);
  const kept = await answersKeptBack(ctx, scope);
  const asked = (await questionsAsked(ctx, scope)).find((one) => one.key === 'seniority');
  const levels = new Map(asked?.options.map(({ value, label }) => [value, label]));
  return segments
    .filter((segment) => segment !== 'seniority' || asked)
    .map((segment) => {
      const groups = rows.filter((row) => row.of === segment);
      const note = segment === 'seniority' ? kept(answeredIn(groups)) : undefined;
      return {
        title: ctx.say(reportingWords, `registration.segments.${segment}`),
        columns: [{ label: ctx.say(reportingWords, 'registration.series.people'), unit: 'people' }],
        rows: note ? [] : rowsOf(ctx, segment, groups, segment === 'seniority' ? levels : undefined),
        note,
      };
    });
}

const answeredIn = (groups: readonly Group[]): number => groups.reduce((sum, { name, count }) => sum + (name === null ? 0 : count), 0);

function rowsOf(ctx: Context, segment: Segment, groups: Group[], labels: Map<string, string> | undefined): ChartRow[] {
  const ranked = largestFirst(groups, mostGroups);
  const named = ranked.groups.map(({ name, count }) => ({ label: labelOf(ctx, name, labels), values: [count], bar: barOf(segment, name) }));
  const { others } = ranked;
  return others.groups === 0
    ? named
    : [...named, { label: ctx.say(reportingWords, 'registration.others', { count: others.groups }), values: [others.count] }];
}

const labelOf = (ctx: Context, name: string | null, labels?: Map<string, string>): string =>
  name === null ? ctx.say(reportingWords, 'registration.none') : (labels?.get(name) ?? name);

const columns: Record<Segment, SQL> = {
  department: sql`r.department`,
  title: sql`r.title`,
  seniority: sql`r.seniority`,
  track: sql`r.track`,
};

export function registeredIn(ctx: Context, _scope: Scope, bar: string): Bar | undefined {
  const { of, name } = readBar(bar);
  const segment = segments.find((one) => one === of);
  return (
    segment && {
      list: invitedRows,
      where: sql`r.registered and ${columns[segment]} is not distinct from ${name}`,
      label: labelOf(ctx, name),
    }
  );
}
