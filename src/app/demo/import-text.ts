import { addPerson } from '../../people/directory/add-person.ts';
import type { Telling } from './telling.ts';

export async function importText(telling: Telling, who: string, _fileName: string, text: string): Promise<void> {
  const [, ...rows] = text.split('\n').map((row) => row.split(','));
  for (const [employeeNumber, givenName, familyName, email, title, department, location, timeZone, , hiredOn] of rows)
    if (email !== who) await telling.does(who, addPerson, { employeeNumber, givenName: givenName!, familyName, email, title, department, location, timeZone, hiredOn, manager: '' } as never);
}
