/** What columns are called in the exports of common systems: English first, the likelier names before the others. */
import type { Target } from './targets.ts';

const list = (...lines: string[]): string[] => lines.join(', ').split(', ');

export const columnNames: Partial<Record<Target, string[]>> = {
  givenName: list(
    'first name, given name, forename, legal first name, preferred first name, preferred name, vorname, prenom, nombre',
    'nome, voornaam, fornavn, fornamn',
  ),
  familyName: list(
    'last name, family name, surname, legal last name, nachname, familienname, nom, nom de famille, apellido, apellidos',
    'cognome, achternaam, etternavn, efternamn, sn',
  ),
  fullName: list(
    'full name, name, display name, employee name, worker, worker name, legal name, employee, mitarbeiter, nom complet',
    'nombre completo',
  ),
  email: list(
    'work email, email, mail, email address, work email address, email work, business email, company email',
    'primary work email, mailaddress, user principal name, upn, email adresse, mailadresse, courriel, adresse email',
    'correo, correo electronico',
  ),
  employeeNumber: list(
    'employee number, employee no, employee id, emp no, emp id, emp number, worker id, staff id, staff number',
    'personnel number, payroll number, person number, personalnummer, mitarbeiternummer, matricule, user id, id, number',
  ),
  title: list(
    'job title, title, position, position title, business title, role, job, job name, designation, funktion, stelle',
    'position name, poste, cargo, puesto',
  ),
  department: list(
    'department, dept, department name, dept name, org unit, organizational unit, organisational unit, organisation',
    'organization, abteilung, bereich, departement, service, departamento, team, cost center name',
  ),
  location: list(
    'location, office, work location, site, office location, physical delivery office name, city, work city, standort, ort',
    'lieu, ubicacion, ciudad',
  ),
  timeZone: list('time zone, tz, zeitzone, fuseau horaire, zona horaria'),
  manager: list(
    'manager employee number, manager employee id, manager emp no, manager id, manager number, manager no',
    'manager worker id, supervisor id, supervisor employee id, line manager id, reports to id, manager email',
    'manager email address, manager work email, supervisor email, line manager email, reports to email, manager',
    'line manager, supervisor, reports to, vorgesetzter, vorgesetzte, fuhrungskraft, responsable, jefe',
  ),
  hiredOn: list(
    'hire date, hired on, start date, date of hire, joining date, date of joining, join date, joined on',
    'original hire date, employment start date, service date, entry date, eintrittsdatum, eintritt, date d embauche',
    'date d entree, fecha de ingreso, fecha de contratacion',
  ),
  leftOn: list(
    'left on, leaving date, termination date, end date, last day, last working day, date of leaving, leave date, exit date',
    'employment end date, contract end date, austrittsdatum, austritt, date de sortie, fecha de baja, fecha de salida',
  ),
  teaches: list(
    'can teach, teaches, teach, skills, skills offered, offers, strengths, expertise, expert in, can help with',
    'areas of expertise, superpowers, kann lehren, kann weitergeben, fahigkeiten, competences, habilidades',
  ),
  learns: list(
    'wants to learn, want to learn, learn, learning goals, skills wanted, wants, development goals, aspirations',
    'needs help with, interests, mochte lernen, lernziele, souhaite apprendre, quiere aprender',
  ),
  keep: list(
    'grade, level, job level, job grade, pay grade, career level, band, business unit, division, region, country',
    'cost center, cost centre, kostenstelle, job family, job function, function, segment, company, legal entity',
    'employment type, worker type',
  ),
};
