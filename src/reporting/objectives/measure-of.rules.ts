/** Which of a program's objectives the product can measure by itself, told by their words. */
export type Measured = 'participation' | 'registrationRate' | 'matchRate' | 'completion' | 'adherence';

/** What the metric dictionary, and the blueprints we ship, call each measure. */
const names: Record<Measured, readonly string[]> = {
  participation: ['participation', 'participation rate', 'eligible people who take part'],
  registrationRate: ['registration rate', 'eligible people who register'],
  matchRate: ['match rate', 'people matched'],
  completion: ['completion', 'session completion', 'sessions that took place'],
  adherence: ['cadence adherence', 'sessions held by cadence'],
};

/** @returns undefined where nothing in the product measures it yet */
export function measureOf({ metric, unit }: { metric: string; unit: string }): Measured | undefined {
  if (unit.trim() !== '%') return undefined;
  const said = metric.trim().toLowerCase();
  return (Object.keys(names) as Measured[]).find((measure) => names[measure].includes(said));
}
