/** What is known of a person, each field with its sentence; the same for a form and the API. */
import { z } from 'zod';
import { day, maybe, text } from '../../platform/input.ts';
import { emailAddress } from '../email-address.ts';
import { timeZone } from '../time-zone.ts';

const givenName = text('The first name', 200);
const familyName = text('The last name', 200);
const employeeNumber = text('The employee number', 100);
const title = text('The title', 200);
const department = text('The department', 200);
const location = text('The location', 200);
/** The manager's e-mail address or employee number. */
const manager = text('The manager', 254);
const hiredOn = day('The day of joining');
const leftOn = day('The last day');

/** To add a person: nothing typed is nothing known. */
export const newPerson = z.object({
  givenName,
  familyName: maybe(familyName),
  email: maybe(emailAddress),
  employeeNumber: maybe(employeeNumber),
  title: maybe(title),
  department: maybe(department),
  location: maybe(location),
  timeZone: maybe(timeZone),
  manager: maybe(manager),
  hiredOn: maybe(hiredOn),
  leftOn: maybe(leftOn),
});

const clearable = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullish());

/** To edit one: what is left out stays, what is emptied goes. */
export const changedPerson = z.object({
  givenName: givenName.optional(),
  familyName: clearable(familyName),
  email: clearable(emailAddress),
  employeeNumber: clearable(employeeNumber),
  title: clearable(title),
  department: clearable(department),
  location: clearable(location),
  timeZone: clearable(timeZone),
  manager: clearable(manager),
  hiredOn: clearable(hiredOn),
  leftOn: clearable(leftOn),
});

export type ChangedPerson = z.output<typeof changedPerson>;
