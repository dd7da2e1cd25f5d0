import { describe, expect, it } from 'vitest';
import { isSensitive, proposeMapping } from './propose-mapping.rules.ts';
import type { FileColumn } from './targets.ts';

const column = (name: string, ...samples: string[]): FileColumn => ({ name, samples, sensitive: isSensitive(name) });
const proposed = (...columns: (FileColumn | string)[]) =>
  proposeMapping(columns.map((one) => (typeof one === 'string' ? column(one) : one))).targets;

describe('columns of common systems', () => {
  it.each([
    [
      'Workday',
      [
        'Employee ID',
        'Legal First Name',
        'Legal Last Name',
        'Work Email',
        'Business Title',
        'Cost Center Name',
        'Location',
        'Hire Date',
        'Termination Date',
        'Manager Employee ID',
        'Gender',
        'Date of Birth',
      ],
      [
        'employeeNumber',
        'givenName',
        'familyName',
        'email',
        'title',
        'department',
        'location',
        'hiredOn',
        'leftOn',
        'manager',
        'ignore',
        'ignore',
      ],
    ],
    [
      'BambooHR',
      [
        'Employee #',
        'First name',
        'Last name',
        'Work Email',
        'Job Title',
        'Department',
        'Division',
        'Reports To',
        'Hire Date',
        'Home Email',
        'Salary',
      ],
      ['ignore', 'givenName', 'familyName', 'email', 'title', 'department', 'keep', 'manager', 'hiredOn', 'ignore', 'ignore'],
    ],
    [
      'Active Directory',
      ['GivenName', 'sn', 'userPrincipalName', 'EmployeeID', 'title', 'department', 'physicalDeliveryOfficeName', 'Manager'],
      ['givenName', 'familyName', 'email', 'employeeNumber', 'title', 'department', 'location', 'manager'],
    ],
    [
      'a German export',
      [
        'Personalnummer',
        'Vorname',
        'Nachname',
        'E-Mail-Adresse',
        'Abteilung',
        'Funktion',
        'Eintrittsdatum',
        'Austrittsdatum',
        'Führungskraft',
        'Geburtsdatum',
        'Geschlecht',
      ],
      ['employeeNumber', 'givenName', 'familyName', 'email', 'department', 'title', 'hiredOn', 'leftOn', 'manager', 'ignore', 'ignore'],
    ],
    [
      'a French export',
      ['Matricule', 'Prénom', 'Nom', 'Courriel', 'Service', 'Poste', "Date d'embauche", 'Responsable'],
      ['employeeNumber', 'givenName', 'familyName', 'email', 'department', 'title', 'hiredOn', 'manager'],
    ],
    ['a list by hand', ['Name', 'Mail', 'Team'], ['fullName', 'email', 'department']],
    [
      'our own demo',
      [
        'Employee ID',
        'First name',
        'Last name',
        'Work e-mail',
        'Job title',
        'Department',
        'Office',
        'Time zone',
        'Manager ID',
        'Start date',
      ],
      ['employeeNumber', 'givenName', 'familyName', 'email', 'title', 'department', 'location', 'timeZone', 'manager', 'hiredOn'],
    ],
  ])('of %s are recognised', (_system, names, expected) => expect(proposed(...names)).toEqual(expected));

  it('are recognised by what stands in them where the name says nothing', () => {
    expect(proposed('Name', column('Contact', 'mia@fjord.example', 'mo@fjord.example'))).toEqual(['fullName', 'email']);
  });

  it('are used once each: of a manager’s number and address the number', () => {
    expect(proposed('First name', 'E-mail', 'Manager e-mail', 'Manager ID')).toEqual(['givenName', 'email', 'ignore', 'manager']);
  });
});

it.each([
  'Gender',
  'birth_date',
  'DOB',
  'Age',
  'Base Salary',
  'SSN',
  'Marital Status',
  'Ethnicity',
  'Home Address',
  'IBAN',
  'Nationality',
  'Disability status',
  'Religion',
  'Emergency contact',
  'personalEmail',
])('%s is proposed not to be imported', (name) => expect(isSensitive(name)).toBe(true));
it.each(['Title', 'Department', 'Pay grade', 'Personalnummer', 'Manager', 'Language', 'Office'])('%s is no private matter', (name) =>
  expect(isSensitive(name)).toBe(false),
);

it.each([
  [['03/04/2026', '25/04/2026'], 'dayFirst'],
  [['2026-04-25'], null],
  [['03/04/2026'], null],
])('of days such as %j the order is %j', (samples, order) =>
  expect(proposeMapping([column('Hire date', ...samples)]).dateOrder).toBe(order),
);
