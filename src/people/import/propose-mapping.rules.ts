/** Guesses where each column of a file goes, by its name and, for addresses, by what stands in it. */
import { orderOf } from './read-day.rules.ts';
import { shared, type FileColumn, type Mapping, type Target } from './targets.ts';

/** Names in lower case, words apart by one space; within a target the likelier ones first. */
const names: Partial<Record<Target, string[]>> = {
  givenName: ['first name', 'given name', 'forename', 'legal first name', 'preferred first name', 'preferred name', 'vorname', 'prenom', 'nombre', 'nome', 'voornaam', 'fornavn', 'fornamn'],
  familyName: ['last name', 'family name', 'surname', 'legal last name', 'nachname', 'familienname', 'nom', 'nom de famille', 'apellido', 'apellidos', 'cognome', 'achternaam', 'etternavn', 'efternamn', 'sn'],
  fullName: ['full name', 'name', 'display name', 'employee name', 'worker', 'worker name', 'legal name', 'employee', 'mitarbeiter', 'nom complet', 'nombre completo'],
  email: ['work email', 'email', 'mail', 'email address', 'work email address', 'email work', 'business email', 'company email', 'primary work email', 'mailaddress', 'user principal name', 'upn', 'email adresse', 'mailadresse', 'courriel', 'adresse email', 'correo', 'correo electronico'],
  employeeNumber: ['employee number', 'employee no', 'employee id', 'emp no', 'emp id', 'emp number', 'worker id', 'staff id', 'staff number', 'personnel number', 'payroll number', 'person number', 'personalnummer', 'mitarbeiternummer', 'matricule', 'user id', 'id', 'number'],
  title: ['job title', 'title', 'position', 'position title', 'business title', 'role', 'job', 'job name', 'designation', 'funktion', 'stelle', 'position name', 'poste', 'cargo', 'puesto'],
  department: ['department', 'dept', 'department name', 'dept name', 'org unit', 'organizational unit', 'organisational unit', 'organisation', 'organization', 'abteilung', 'bereich', 'departement', 'service', 'departamento', 'team', 'cost center name'],
  location: ['location', 'office', 'work location', 'site', 'office location', 'physical delivery office name', 'city', 'work city', 'standort', 'ort', 'lieu', 'ubicacion', 'ciudad'],
  timeZone: ['time zone', 'tz', 'zeitzone', 'fuseau horaire', 'zona horaria'],
  manager: ['manager employee number', 'manager employee id', 'manager emp no', 'manager id', 'manager number', 'manager no', 'manager worker id', 'supervisor id', 'supervisor employee id', 'line manager id', 'reports to id', 'manager email', 'manager email address', 'manager work email', 'supervisor email', 'line manager email', 'reports to email', 'manager', 'line manager', 'supervisor', 'reports to', 'vorgesetzter', 'vorgesetzte', 'fuhrungskraft', 'responsable', 'jefe'],
  hiredOn: ['hire date', 'hired on', 'start date', 'date of hire', 'joining date', 'date of joining', 'join date', 'joined on', 'original hire date', 'employment start date', 'service date', 'entry date', 'eintrittsdatum', 'eintritt', 'date d embauche', 'date d entree', 'fecha de ingreso', 'fecha de contratacion'],
  leftOn: ['left on', 'leaving date', 'termination date', 'end date', 'last day', 'last working day', 'date of leaving', 'leave date', 'exit date', 'employment end date', 'contract end date', 'austrittsdatum', 'austritt', 'date de sortie', 'fecha de baja', 'fecha de salida'],
  keep: ['grade', 'level', 'job level', 'job grade', 'pay grade', 'career level', 'band', 'business unit', 'division', 'region', 'country', 'cost center', 'cost centre', 'kostenstelle', 'job family', 'job function', 'function', 'segment', 'company', 'legal entity', 'employment type', 'worker type'],
};

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

export const isSensitive = (name: string): boolean => sensitive.test(plain(name)) && !names.keep?.includes(plain(name));

/** `First name`, `first_name` and `FirstName` are one name. */
const squashed = (name: string): string => plain(name).replaceAll(' ', '');

/** How well a name fits a target: higher is better, 0 not at all. */
function fit(name: string, target: Target): number {
  const place = names[target]?.findIndex((one) => squashed(one) === squashed(name)) ?? -1;
  return place < 0 ? 0 : 1_000 - place;
}

const looksLikeAddresses = ({ samples }: FileColumn) => samples.length > 0 && samples.every((value) => /^\S+@\S+\.\S+$/.test(value));

export function proposeMapping(columns: readonly FileColumn[]): Mapping {
  const proposed: Target[] = columns.map((column) => (!column.sensitive && fit(column.name, 'keep') > 0 ? 'keep' : 'ignore'));
  for (const target of Object.keys(names) as Target[]) {
    if (shared.has(target)) continue;
    const best = bestColumn(columns, proposed, (column) => fit(column.name, target));
    if (best >= 0) proposed[best] = target;
  }
  if (!proposed.includes('email')) {
    const best = bestColumn(columns, proposed, (column) => (looksLikeAddresses(column) && !/manager|supervisor/.test(plain(column.name)) ? 1 : 0));
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
