import { z } from 'zod';
import { dayAt } from '../../planning/days.ts';
import { query } from '../../platform/command.ts';
import { sessionStates } from '../../scheduling/session-state.rules.ts';
import { aMemberOfThePair } from '../access.ts';
import { meIn } from '../about-match.ts';
import { nextStepShown, nextStepsOf } from '../next-steps/next-step.ts';
import { aboutSession } from './about-session.ts';
import { kitOf } from './kit-of.ts';
import { kitDocument, processSteps, type Kit, type ProcessStep } from './kit.ts';
import { phaseMinutes, phases, sessionsLeft, stageOfSession } from './phases.rules.ts';
import { preparationsOf, type Preparation } from './preparations-of.ts';
import { sharing } from './save-preparation.ts';
import { sessionGround } from './session-ground.ts';

const preparation = z.object({ personId: z.uuid(), notes: z.string(), share: z.enum(sharing), writtenAt: z.date() });
const stepState = z.object({ step: z.enum(processSteps), state: z.enum(['open', 'done', 'skipped']) });

export const kitShown = z.object({
  session: z.object({
    id: z.uuid(),
    match: z.uuid(),
    number: z.number(),
    startsAt: z.date(),
    plannedMinutes: z.number(),
    heldMinutes: z.number().nullable(),
    place: z.string(),
    state: z.enum(sessionStates),
  }),
  members: z.array(z.object({ personId: z.uuid(), role: z.enum(['mentor', 'mentee']), name: z.string() })),
  track: z.string().nullable(),
  kit: kitDocument,
  preparations: z.array(preparation),
  prompts: z.array(z.string()),
  resourceTypes: z.array(z.string()),
  suggestedGoals: z.array(z.string()),
  suggestedTopics: z.array(z.string()),
  phases: z.array(z.object({ phase: z.enum(phases), minutes: z.number() })),
  process: z.array(stepState),
  skipped: z.number(),
  steps: z.array(nextStepShown),
  nextSession: z.object({ id: z.uuid(), startsAt: z.date() }).nullable(),
  wrappedUp: z.boolean(),
});

export const showKit = query({
  name: 'supporting.show-kit',
  says: 'Show the agenda of a session',
  http: 'GET /sessions/:session/kit',
  input: z.object({}),
  output: kitShown,
  of: aboutSession,
  may: aMemberOfThePair,
  run: async (ctx, _input, session) => {
    const { pair, members, id, number, startsAt, plannedMinutes, heldMinutes, place, state, timeZone } = session;
    const ground = await sessionGround(ctx, session);
    const kit = await kitOf(ctx, session);
    const preparations = await preparationsOf(ctx, id);
    const steps = await nextStepsOf(ctx, pair.id, { open: true });
    const me = meIn(ctx, pair);
    const process = processOf(kit, { preparations, me: me?.personId, steps: steps.length, wrappedUp: ground.wrapUp !== null });
    const minutes = phaseMinutes(plannedMinutes);
    const left = sessionsLeft(dayAt(startsAt, timeZone), pair.endsOn, ground.everyDays);
    return {
      session: { id, match: pair.id, number, startsAt, plannedMinutes, heldMinutes, place, state },
      members,
      track: ground.track,
      kit,
      preparations,
      prompts: me?.role === 'mentor' ? ground.design.mentorPrompts : ground.design.menteePrompts,
      resourceTypes: ground.design.resourceTypes,
      suggestedGoals: ground.goals,
      suggestedTopics: ground.design.topics[stageOfSession(number, left)],
      phases: phases.map((phase) => ({ phase, minutes: minutes[phase] })),
      process,
      skipped: process.filter((one) => one.state === 'skipped').length,
      steps,
      nextSession: ground.next,
      wrappedUp: ground.wrapUp !== null,
    };
  },
});

interface Traces {
  preparations: Preparation[];
  me: string | undefined;
  steps: number;
  wrappedUp: boolean;
}

/** What was ticked or skipped counts; otherwise a step is done once there is something of it. */
function processOf(kit: Kit, { preparations, me, steps, wrappedUp }: Traces): z.output<typeof stepState>[] {
  const traces: Record<ProcessStep, boolean> = {
    preparation: preparations.some((one) => one.personId === me && one.notes !== ''),
    'goal setting': kit.goal !== '',
    discussion: kit.items.some((item) => item.done),
    'resource sharing': kit.resources.length > 0,
    'action planning': steps > 0,
    'follow-up': wrappedUp,
  };
  return processSteps.map((step) => ({ step, state: kit.process[step]?.state ?? (traces[step] ? 'done' : 'open') }));
}
