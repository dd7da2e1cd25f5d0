/**
 * The demo organisation: a sales program in its sixth week, one in which people choose, circles, peers who
 * are proposed, and a career program about to open. Lived through by the real commands on a moved clock that ends at the present; loaded once.
 */
import { createProgram } from '../../planning/blueprint/create-program.ts';
import type { App } from '../../platform/app.ts';
import { seededRandom } from '../../platform/seeded-random.ts';
import { colleagues } from './directory.ts';
import { clearUnfinished } from './clear-unfinished.ts';
import { letChoose, thinkOfLeading } from './let-choose.ts';
import { matchPeople } from './match-people.ts';
import { meetOtherwise } from './meet-otherwise.ts';
import { conductOf, pairsOf, planPair } from './live-as-pairs.ts';
import { addressOf, planSales, registerPeople } from './register-people.ts';
import { nameTheCast, setUpOrganization } from './set-up-organization.ts';
import { dayMs } from './telling.ts';

/** How long ago Ian set up the organisation. */
const storyDays = 47;
const registrationDays = 7;

/** @param says tells whoever waits how far it is @returns false where it had been loaded before */
export async function loadDemo(app: App, says: (line: string) => void): Promise<boolean> {
  if (!(await clearUnfinished(app))) return false;
  const end = app.clock.at(0);
  const start = new Date(Math.floor((end.getTime() - storyDays * dayMs) / dayMs) * dayMs + 6 * 3_600_000);
  const random = seededRandom(42);
  const people = colleagues();
  says('The demo organisation: 200 people are brought in and register.');
  const telling = await setUpOrganization(app, people, start);
  const cara = addressOf(people, 'cara');
  const leading = await thinkOfLeading(telling, people);
  const sales = await planSales(telling, people, start);
  await registerPeople(telling, people, sales, start, random);
  const publishedAt = new Date(start.getTime() + registrationDays * dayMs);
  await telling.liveUntil(publishedAt);
  await takeStock(app);
  await matchPeople(telling, people, sales.program);
  await takeStock(app);
  says('They are matched, and live through six weeks.');
  for (const [place, pair] of (await pairsOf(telling, cara, sales.program, people)).entries())
    planPair(telling, pair, conductOf(place, pair), publishedAt, end, random);
  await telling.liveUntil(end);
  await letChoose(telling, people, leading, random);
  await meetOtherwise(telling, people, random);
  await telling.does(cara, createProgram, { blueprint: 'career-development-6-months', timeZone: 'Europe/Berlin' });
  await telling.settle();
  await app.ownerPool.query('update platform.clock set offset_ms = 0');
  await nameTheCast(telling, people);
  return true;
}

/** Weeks pass faster than the database notices by itself how full its tables have become. */
async function takeStock(app: App): Promise<void> {
  await app.ownerPool.query('analyze');
}
