/** What still keeps a mapping from being carried out, as a sentence. */
import { asksFor } from './asks-for-skills.rules.ts';
import { daysIn } from './propose-mapping.rules.ts';
import { orderOf } from './read-day.rules.ts';
import { shared, type FileColumn, type Mapping } from './targets.ts';

export function mappingProblem(columns: readonly FileColumn[], { targets, dateOrder }: Mapping): string | undefined {
  if (asksFor(columns, targets) === 'pairs')
    return 'This list says who is with whom, and nothing that pairs could be found by. Choose above how to go on.';
  const twice = targets.find((one, place) => !shared.has(one) && targets.indexOf(one) !== place);
  if (twice)
    return `Two columns go to the same place: “${columns[targets.indexOf(twice)]?.name}” and “${columns[targets.lastIndexOf(twice)]?.name}”. Choose one of them.`;
  if (!targets.includes('givenName') && !targets.includes('fullName')) return 'Say which column holds the first name, or the full name.';
  if (!targets.includes('email') && !targets.includes('employeeNumber'))
    return 'Say which column holds the e-mail address or the employee number: by one of them people are recognised the next time.';
  if (dateOrder === null && needsOrder(columns, targets)) return 'Say whether dates such as 3/4/2026 begin with the day or with the month.';
  return undefined;
}

/** Whether the file's days can be read in two ways. */
export const needsOrder = (columns: readonly FileColumn[], chosen: Mapping['targets']): boolean =>
  orderOf(daysIn(columns, chosen)) === 'open';
