import { Refused } from '../../platform/problems.ts';
import { checkStep } from '../../planning/launching/check-step.ts';
import { launchStepsOf } from '../../planning/launching/launch-steps.ts';
import { isTicked } from '../../planning/launching/checked-steps.ts';
import { pinPair } from '../../pairing/decisions/pin-pair.ts';
import { publishMatches } from '../../pairing/matches/publish-matches.ts';
import { checkReadiness } from '../../pairing/readiness/check-readiness.ts';
import { checkCertificate } from '../../pairing/runs/check-certificate.ts';
import { listProposedPairs } from '../../pairing/runs/list-proposed-pairs.ts';
import { proposeMatches } from '../../pairing/runs/propose-matches.ts';
import { addressOf } from './register-people.ts';
import type { Colleague } from './directory.ts';
import type { Telling } from './telling.ts';
import { tryInLaboratory } from './try-in-laboratory.ts';

/** Cara reads what there is to read, proposes, pins two pairs she has promised, checks the proof and publishes. */
export async function matchPeople(telling: Telling, people: Colleague[], program: string): Promise<void> {
  const cara = addressOf(people, 'cara');
  for (const step of launchStepsOf(telling.app).filter(isTicked)) await telling.does(cara, checkStep, { program, step: step.key });
  await telling.does(cara, checkReadiness, { program });
  const mo = (await telling.who(addressOf(people, 'mo'))).personId;
  const mia = (await telling.who(addressOf(people, 'mia'))).personId;
  const tea = (await telling.who(addressOf(people, 'tea'))).personId;
  await propose(telling, cara, program);
  await tryInLaboratory(telling, cara, program);
  const { items } = await telling.does(cara, listProposedPairs, { program, sort: 'fit', limit: 200 });
  await pinFirstAllowed(telling, cara, program, mia, [mo]);
  if (!items.some((pair) => pair.mentee.id === tea))
    await pinFirstAllowed(
      telling,
      cara,
      program,
      tea,
      items.map((pair) => pair.mentor.id).filter((mentor) => mentor !== mo),
    );
  const run = await propose(telling, cara, program);
  await telling.does(cara, checkCertificate, { program, run });
  await telling.does(cara, publishMatches, { program, run });
  await telling.settle();
}

async function propose(telling: Telling, cara: string, program: string): Promise<string> {
  const { run } = await telling.does(cara, proposeMatches, { program });
  await telling.settle();
  return run;
}

async function pinFirstAllowed(telling: Telling, cara: string, program: string, mentee: string, mentors: string[]): Promise<void> {
  for (const mentor of mentors)
    try {
      await telling.does(cara, pinPair, { program, mentor, mentee });
      return;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
    }
}
