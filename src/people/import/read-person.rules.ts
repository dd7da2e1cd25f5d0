/** One row of a file as the person it would be stored as, or why not. */
import { emailAddress } from '../email-address.ts';
import { isTimeZone } from '../time-zone.ts';
import { isNever, orderOf, readDay } from './read-day.rules.ts';
import { skillFields, type FileColumn, type Mapping, type Target } from './targets.ts';

/** Why a row, or a cell of it, was not stored; the sentence of each stands in the words. */
export const reasons = [
  'missing_name',
  'bad_email',
  'bad_day',
  'day_order',
  'bad_time_zone',
  'too_long',
  'unreadable',
  'too_many_cells',
  'nobody',
  'duplicate_email',
  'duplicate_number',
  'duplicate_person',
  'email_taken',
  'email_guarded',
  'manager_unknown',
  'manager_circle',
] as const;
export type Reason = (typeof reasons)[number];

export interface RowProblem {
  line: number;
  field: Target | '';
  reason: Reason;
  /** What stood there, cut short, or the line it collides with. */
  value: string;
  /** Whether the whole row was left out; otherwise the cell alone. */
  refused: boolean;
}

export interface PersonRow {
  line: number;
  givenName: string;
  familyName: string;
  email: string | null;
  employeeNumber: string | null;
  title: string | null;
  department: string | null;
  location: string | null;
  timeZone: string | null;
  manager: string | null;
  hiredOn: string | null;
  leftOn: string | null;
  otherFields: Record<string, string>;
}

export interface RowRead {
  line: number;
  /** Absent where the row is refused. */
  person?: PersonRow;
  problems: RowProblem[];
}

const longest = 200;

/** Skills are a list; what an address is, is judged on its own. */
const longestOf = (target: Target) => (target === 'email' ? Infinity : target === 'teaches' || target === 'learns' ? 2_000 : longest);

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** @param line where the row begins in the file, the first line being 1 */
export function readPerson(cells: readonly string[], line: number, columns: readonly FileColumn[], mapping: Mapping): RowRead {
  const problems: RowProblem[] = [];
  const refuse = (field: Target | '', reason: Reason, value: string, refused = true) =>
    void problems.push({ line, field, reason, value: shown(value).replaceAll('\u0000', '\ufffd'), refused });
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) refuse('', 'too_many_cells', String(cells.length));
  const person = empty(line);
  for (const [place, target] of mapping.targets.entries()) {
    const text = (cells[place] ?? '').trim();
    if (target === 'ignore' || text === '') continue;
    if (text.includes('\u0000') || text.includes('\ufffd') || !text.isWellFormed()) refuse(target, 'unreadable', text);
    else if (text.length > longestOf(target)) refuse(target, 'too_long', text);
    else store(person, target, text, { column: columns[place]?.name ?? '', mapping, refuse });
  }
  if (!person.givenName) [person.givenName, person.familyName] = [person.familyName, ''];
  if (!person.givenName) refuse('givenName', 'missing_name', '');
  if (!person.email && !person.employeeNumber && !problems.some((one) => one.field === 'email' || one.field === 'employeeNumber'))
    refuse('email', 'nobody', '');
  return problems.some((one) => one.refused) ? { line, problems } : { line, person, problems };
}

function empty(line: number): PersonRow {
  return {
    line,
    givenName: '',
    familyName: '',
    email: null,
    employeeNumber: null,
    title: null,
    department: null,
    location: null,
    timeZone: null,
    manager: null,
    hiredOn: null,
    leftOn: null,
    otherFields: {},
  };
}

interface Storing {
  column: string;
  mapping: Mapping;
  refuse: (field: Target, reason: Reason, value: string, refused?: boolean) => void;
}

function store(person: PersonRow, target: Target, text: string, { column, mapping, refuse }: Storing): void {
  switch (target) {
    case 'ignore':
      return;
    case 'keep':
      person.otherFields[column] = text;
      return;
    case 'teaches':
    case 'learns':
      person.otherFields[skillFields[target]] = text;
      return;
    case 'fullName':
      Object.assign(person, splitName(text));
      return;
    case 'email':
      if (emailAddress.safeParse(text).success) person.email = text;
      else refuse(target, 'bad_email', text);
      return;
    case 'timeZone':
      if (isTimeZone(text)) person.timeZone = text;
      else refuse(target, 'bad_time_zone', text, false);
      return;
    case 'hiredOn':
    case 'leftOn': {
      if (target === 'leftOn' && isNever(text)) return;
      const day = readDay(text, mapping.dateOrder);
      if (day) person[target] = day;
      else refuse(target, mapping.dateOrder === null && orderOf([text]) === 'open' ? 'day_order' : 'bad_day', text);
      return;
    }
    default:
      person[target] = text;
  }
}

/** `Sund, Mia` and `Mia Sund`; of more than two words the last is the family name. */
export function splitName(text: string): { givenName: string; familyName: string } {
  const [family, given] = text.split(/,(.*)/s).map((part) => part.trim());
  if (given) return { givenName: given, familyName: family ?? '' };
  const words = (family ?? '').split(/\s+/);
  const last = words.length > 1 ? words.pop() : undefined;
  return { givenName: words.join(' '), familyName: last ?? '' };
}
