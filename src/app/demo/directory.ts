/** The 200 people of the demo, as the file their company would export: the same ones every time. */
import { seededRandom } from '../../platform/seeded-random.ts';

export interface Colleague {
  number: string;
  givenName: string;
  familyName: string;
  email: string;
  title: string;
  department: string;
  office: string;
  timeZone: string;
  manager: string;
  hiredOn: string;
  /** 1 to 6, as the questionnaire asks. */
  level: number;
}

const givenNames =
  'Amara Anders Aisha Bruno Beatriz Chen Chloe Dara Dmitri Elif Emeka Esme Farid Fiona Gita Goran Hana Hugo Ines Ivo Jana Jonas Kavya Kofi Lars Leila Luca Mei Malik Nadia Noor Olu Oskar Paloma Petra Qing Rafael Rosa Saga Sanjay Sofia Tariq Thea Uma Viktor Wanda Xavier Yara Yusuf Zoe'.split(
    ' ',
  );
const familyNames =
  'Abara Aguilar Berg Bianchi Castell Cho Dahl Diaz Eriksen Falk Farouk Fischer Garza Gupta Haddad Holm Ibrahim Ito Jansen Kaya Keller Kim Kowalski Laine Lopez Marek Mbeki Moreau Nakamura Novak Okafor Olsen Park Patel Quist Ramos Rossi Sato Silva Singh Sorensen Tan Torres Ueda Vega Weber Wu Yilmaz Zeman Zhou'.split(
    ' ',
  );
const offices: [string, string][] = [
  ['Berlin', 'Europe/Berlin'],
  ['Toronto', 'America/Toronto'],
  ['London', 'Europe/London'],
  ['Singapore', 'Asia/Singapore'],
  ['Madrid', 'Europe/Madrid'],
];

/** Who is who in the story; the chooser on the demo's sign-in page names them. */
export const cast = {
  cara: { givenName: 'Cara', familyName: 'Lindqvist', title: 'Head of Sales Enablement', level: 5 },
  vera: { givenName: 'Vera', familyName: 'Okonkwo', title: 'VP Sales', level: 6 },
  ian: { givenName: 'Ian', familyName: 'Moreno', title: 'IT Systems Lead', level: 4 },
  mo: { givenName: 'Mo', familyName: 'Rahman', title: 'Senior Account Executive', level: 4 },
  mia: { givenName: 'Mia', familyName: 'Castellano', title: 'Sales Development Representative', level: 2 },
  tea: { givenName: 'Tea', familyName: 'Virtanen', title: 'Account Executive', level: 3 },
} as const;

const ladder: { title: string; level: number; share: number }[] = [
  { title: 'Sales Development Representative', level: 2, share: 0.4 },
  { title: 'Account Executive', level: 3, share: 0.28 },
  { title: 'Senior Account Executive', level: 4, share: 0.2 },
  { title: 'Solutions Consultant', level: 4, share: 0.12 },
];

const addressOf = (givenName: string, familyName: string) => `${givenName}.${familyName}@northlight.example`.toLowerCase();

/** The cast, eight team leads below Vera, and everyone else in their teams. */
export function colleagues(): Colleague[] {
  const random = seededRandom(20);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const made: Colleague[] = [];
  const taken = new Set<string>();
  const add = (
    given: { givenName: string; familyName: string; title: string; level: number },
    manager: string,
    department = 'Sales',
    place = pick(offices),
  ) => {
    const [office, timeZone] = place;
    const number = `NL-${String(1001 + made.length)}`;
    const hiredOn = `${2014 + Math.floor(random() * 11)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-01`;
    taken.add(`${given.givenName} ${given.familyName}`);
    made.push({ ...given, number, email: addressOf(given.givenName, given.familyName), department, office, timeZone, manager, hiredOn });
    return number;
  };
  const berlin = offices[0] as [string, string];
  const vera = add(cast.vera, '', 'Sales', berlin);
  add(cast.cara, vera, 'Sales Enablement', berlin);
  add(cast.ian, '', 'IT', berlin);
  const unused = () => {
    for (;;) {
      const name = { givenName: pick(givenNames), familyName: pick(familyNames) };
      if (!taken.has(`${name.givenName} ${name.familyName}`)) return name;
    }
  };
  const leads = offices.flatMap((place) =>
    [0, 1].map(() => add({ ...unused(), title: 'Regional Sales Lead', level: 5 }, vera, 'Sales', place)),
  );
  add(cast.mo, leads[0] as string, 'Sales', berlin);
  add(cast.mia, leads[2] as string, 'Sales', berlin);
  add(cast.tea, leads[4] as string, 'Sales', berlin);
  while (made.length < 200) {
    let chance = random();
    const step = ladder.find((one) => (chance -= one.share) < 0) ?? ladder[0]!;
    const leadNumber = pick(leads);
    const lead = made.find((one) => one.number === leadNumber) as Colleague;
    add({ ...unused(), ...step }, lead.number, 'Sales', [lead.office, lead.timeZone]);
  }
  return made;
}

const columns: [string, (one: Colleague) => string][] = [
  ['Employee ID', (one) => one.number],
  ['First name', (one) => one.givenName],
  ['Last name', (one) => one.familyName],
  ['Work e-mail', (one) => one.email],
  ['Job title', (one) => one.title],
  ['Department', (one) => one.department],
  ['Office', (one) => one.office],
  ['Time zone', (one) => one.timeZone],
  ['Manager ID', (one) => one.manager],
  ['Start date', (one) => one.hiredOn],
];

/** The directory as a CSV file. */
export function directoryFile(people: Colleague[]): string {
  return [columns.map(([name]) => name), ...people.map((one) => columns.map(([, read]) => read(one)))]
    .map((row) => row.join(','))
    .join('\n');
}
