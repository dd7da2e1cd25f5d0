/** Guesses where each column of a file goes, by its name and, for addresses, by what stands in it. */
import { columnNames } from './column-names.ts';
import { orderOf } from './read-day.rules.ts';
import { shared, type FileColumn, type Mapping, type Target } from './targets.ts';

const sensitive =
  /\b(gender|sex|birth|dob|birthday|born|age|salary|wage|pay|compensation|bonus|income|ssn|social security|national id|tax|passport|iban|bank|account number|religion|faith|ethnic\w*|race|nationality|citizenship|marital|spouse|children|dependents?|disab\w*|health|medical|sick\w*|union|veteran|orientation|pronouns?|home|private|personal|emergency|photo|geschlecht|geburt\w*|gehalt|lohn|familienstand|sexe|naissance|salaire|sexo|nacimiento|salario)\b/;

/** `EMP_No` and `empNo` are `emp no`; `Führungskraft` is `fuhrungskraft`. */
export const plain = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ s (?=\w)/g, ' ')
    .trim();

export const isSensitive = (name: string): boolean => sensitive.test(plain(name)) && !columnNames.keep?.includes(plain(name));

/** `First name`, `first_name` and `FirstName` are one name. */
const squashed = (name: string): string => plain(name).replaceAll(' ', '');

/** How well a name fits a target: higher is better, 0 not at all. */
function fit(name: string, target: Target): number {
  const place = columnNames[target]?.findIndex((one) => squashed(one) === squashed(name)) ?? -1;
  return place < 0 ? 0 : 1_000 - place;
}

const looksLikeAddresses = ({ samples }: FileColumn) => samples.length > 0 && samples.every((value) => /^\S+@\S+\.\S+$/.test(value));

export function proposeMapping(columns: readonly FileColumn[]): Mapping {
  const proposed: Target[] = columns.map((column) => (!column.sensitive && fit(column.name, 'keep') > 0 ? 'keep' : 'ignore'));
  for (const target of Object.keys(columnNames) as Target[]) {
    if (shared.has(target)) continue;
    const best = bestColumn(columns, proposed, (column) => fit(column.name, target));
    if (best >= 0) proposed[best] = target;
  }
  if (!proposed.includes('email')) {
    const best = bestColumn(columns, proposed, (column) =>
      looksLikeAddresses(column) && !/manager|supervisor/.test(plain(column.name)) ? 1 : 0,
    );
    if (best >= 0) proposed[best] = 'email';
  }
  if (proposed.includes('givenName') || proposed.includes('familyName')) replace(proposed, 'fullName', 'ignore');
  const order = orderOf(daysIn(columns, proposed));
  return { targets: proposed, dateOrder: order === 'open' ? null : order };
}

function bestColumn(columns: readonly FileColumn[], proposed: readonly Target[], score: (column: FileColumn) => number): number {
  let best = -1;
  let most = 0;
  for (const [place, column] of columns.entries()) {
    if (column.sensitive || !shared.has(proposed[place] as Target)) continue;
    if (score(column) > most) [best, most] = [place, score(column)];
  }
  return best;
}

const replace = (proposed: Target[], from: Target, to: Target) => proposed.forEach((one, place) => one === from && (proposed[place] = to));

/** The sample days of the columns that go to a day. */
export const daysIn = (columns: readonly FileColumn[], chosen: readonly Target[]): string[] =>
  columns.filter((_column, place) => chosen[place] === 'hiredOn' || chosen[place] === 'leftOn').flatMap((column) => column.samples);
