import { logHeld } from '../../scheduling/sessions/log-held.ts';
import type { Pair } from './live-as-pairs.ts';
import type { Telling } from './telling.ts';

/** After a session: somebody says that it was held, most write it up, many rate it. */
export async function meetAndWriteUp(telling: Telling, pair: Pair, { session }: { session: string; start: Date; place: number }, random: () => number): Promise<void> {
  const writer = random() < 0.6 ? pair.mentee : pair.mentor;
  await telling.does(writer, logHeld, { session, minutes: 25 + Math.floor(random() * 4) * 5 });
}
