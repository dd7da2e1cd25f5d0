import { z } from 'zod';
import { event } from '../../platform/event.ts';
import { caseKinds, caseOutcomes } from './outcomes.ts';

const program = z.uuid();
const match = z.uuid();

/** Opened by a rule. What a person asks in private is `help-requested`. */
export const caseOpened = event(
  'supporting.case-opened',
  'A case was opened',
  z.object({ program, match, case: z.uuid(), kind: z.enum(caseKinds) }),
);
export const caseClosed = event(
  'supporting.case-closed',
  'A case was closed',
  z.object({ program, case: z.uuid(), outcome: z.enum(caseOutcomes) }),
);

/** Readable by the one who asked and by those who run the program; see the policy on the event log. */
export const helpRequested = event(
  'supporting.help-requested',
  'A participant asked for help in private',
  z.object({ program, match, case: z.uuid() }),
);

export const ruleFired = event('supporting.rule-fired', 'A rule of accountability fired', z.object({ program, match, rule: z.string() }));
export const ruleChanged = event(
  'supporting.rule-changed',
  'A rule of accountability was switched or changed',
  z.object({ program, rule: z.string(), on: z.boolean() }),
);

/** `matches`: those that were on hold and go on. */
export const mentorRecommitted = event(
  'supporting.mentor-recommitted',
  'A mentor made a new commitment',
  z.object({ program, person: z.uuid(), matches: z.array(z.uuid()) }),
);

export const matchHeldUp = event(
  'supporting.match-held-up',
  'A match was put on hold by a rule',
  z.object({ program, match, mentor: z.uuid(), sponsorTold: z.boolean() }),
);
