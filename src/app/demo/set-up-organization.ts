import { sql } from 'drizzle-orm';
import { theSystem } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { foundOrganization } from '../../people/found-organization.ts';
import { bringSkills } from './bring-skills.ts';
import { importText } from './import-text.ts';
import { grantRole } from '../../people/roles/grant-role.ts';
import { cast, directoryFile, type Colleague } from './directory.ts';
import { Telling } from './telling.ts';

export const slug = 'northlight';

const partOf: Record<keyof typeof cast, string> = {
  cara: 'Program manager: runs the program',
  mo: 'Mentor: three mentees, a full calendar',
  mia: 'Mentee: wants to close her first deal',
  tea: 'Mentee: her mentor stopped coming',
  vera: 'Executive sponsor: wants to see what it brings',
  ian: 'IT administrator: people, sign-in, mail',
};

/** Ian founds the organisation, brings in the directory and gives Cara her role. */
export async function setUpOrganization(app: App, people: Colleague[], startsAt: Date): Promise<Telling> {
  const telling = await Telling.begin(app, slug, startsAt);
  const ian = people.find((one) => one.givenName === cast.ian.givenName) as Colleague;
  const cara = people.find((one) => one.givenName === cast.cara.givenName) as Colleague;
  await foundOrganization(app, { name: 'Northlight Software', slug, timeZone: 'Europe/Berlin', owner: ian });
  await importText(telling, ian.email, 'people-2026.csv', directoryFile(people));
  await telling.does(ian.email, grantRole, { person: (await telling.who(cara.email)).personId, role: 'program_manager' });
  await bringSkills(telling, ian.email, people);
  return telling;
}

/** Names whom a visitor may be; done last, so that an unfinished demo is known by its absence. */
export async function nameTheCast(telling: Telling, people: Colleague[]): Promise<void> {
  const anyone = await telling.who((people[0] as Colleague).email);
  await inTransaction(telling.app, theSystem(anyone.organizationId), async (ctx) => {
    for (const [place, key] of (Object.keys(partOf) as (keyof typeof cast)[]).entries()) {
      const person = people.find((one) => one.givenName === cast[key].givenName && one.familyName === cast[key].familyName) as Colleague;
      const { personId } = await telling.who(person.email);
      await ctx.db.execute(
        sql`insert into people.demo_cast (organization_id, person_id, place, part) values (${ctx.organizationId}, ${personId}, ${place}, ${partOf[key]})`,
      );
    }
  });
}
