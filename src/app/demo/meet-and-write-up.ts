import { dayOf } from './days.ts';
import { listNextSteps } from '../../supporting/next-steps/list-next-steps.ts';
import { tickNextStep } from '../../supporting/next-steps/tick-next-step.ts';
import { finishWrapUp } from '../../supporting/wrap-up/finish-wrap-up.ts';
import { rateSession } from '../../supporting/wrap-up/rate-session.ts';
import { logHeld } from '../../scheduling/sessions/log-held.ts';
import type { Pair } from './live-as-pairs.ts';
import { dayMs, type Telling } from './telling.ts';

const topics = [
  ['Identify Pain', 'Discovery'],
  ['Economic Buyer'],
  ['Negotiation'],
  ['Decision Criteria', 'Demos'],
  ['Champion'],
  ['Metrics'],
];
const takeaways = [
  'Ask what it costs them today before showing anything.',
  'Stay silent after the question about the budget.',
  'Write the next step into the invitation, not into my notes.',
  'The person who answers fast is not always the one who decides.',
];
const actions: [string, string][] = [
  ['Run the opening of a discovery call without slides', 'A recording of the first ten minutes'],
  ['Write down who decides in the three largest deals', 'Three names, each from a source inside'],
  ['Practise the price conversation with a colleague', 'The colleague says where it broke'],
  ['Send the draft of the business case', 'The mentor has read it'],
];

/** After a session: somebody says that it was held, most write it up, many rate it. */
export async function meetAndWriteUp(
  telling: Telling,
  pair: Pair,
  { session, start, place }: { session: string; start: Date; place: number },
  random: () => number,
): Promise<void> {
  const writes = random();
  const [writer, other] = random() < 0.65 ? [pair.mentee, pair.mentor] : [pair.mentor, pair.mentee];
  const minutes = 25 + Math.floor(random() * 4) * 5;
  const stars = () => 3 + Math.round(random() * 2);
  if (writes < 0.15) {
    await telling.does(writer, logHeld, { session, minutes });
    return;
  }
  await tickSteps(telling, pair, random);
  const [action, successIndicator] = actions[place % actions.length] as [string, string];
  await telling.does(writer, finishWrapUp, {
    session,
    minutes,
    topics: topics[place % topics.length] ?? [],
    takeaway: takeaways[(place + minutes) % takeaways.length],
    nextStep:
      place % 2 === 0 ? { action, successIndicator, owner: pair.mentee.personId, dueOn: dayOf(new Date(start.getTime() + 7 * dayMs)) } : {},
    ...(random() < 0.85 ? { stars: stars() } : {}),
  });
  if (random() < 0.7) await telling.does(other, rateSession, { session, stars: stars() });
}

/** Looking back at the start of a session: most of what was agreed is done. */
async function tickSteps(telling: Telling, pair: Pair, random: () => number): Promise<void> {
  const { items } = await telling.does(pair.mentee, listNextSteps, { match: pair.match });
  for (const step of items)
    if (!step.doneAt && random() < 0.8) await telling.does(pair.mentee, tickNextStep, { match: pair.match, step: step.id });
}
