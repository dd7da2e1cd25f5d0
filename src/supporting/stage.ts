import { stage, type Stage } from '../platform/stage.ts';
import { accountabilityPart } from './accountability/accountability-part.ts';
import { charterPart } from './charter/charter-part.ts';
import { earlySwapPart } from './early-swap/early-swap-part.ts';
import { healthPart } from './health/health-part.ts';
import { roomPart } from './room/room-part.ts';
import { sessionKitPart } from './session-kit/session-kit-part.ts';
import { wrapUpPart } from './wrap-up/wrap-up-part.ts';
import { supportingLaunchSteps } from './launch-steps.ts';
import { supportingAttention, supportingState } from './stage-state.ts';
import { whatIsNext } from './what-is-next.ts';
import { erasePerson } from './erase-person.ts';
import { supportingWords } from './words.ts';

const parts: Partial<Stage>[] = [roomPart, charterPart, sessionKitPart, wrapUpPart, accountabilityPart, healthPart, earlySwapPart];

const all = <K extends 'commands' | 'queries' | 'events' | 'reactions' | 'mails' | 'chores' | 'pages' | 'blueprintParts'>(kind: K) =>
  parts.flatMap((part) => [...(part[kind] ?? [])]) as unknown as Stage[K];

/** What keeps a pair going, folded by subject; each subject says what it contributes. */
export const supporting = stage({
  name: 'supporting',
  words: supportingWords,
  commands: all('commands'),
  queries: all('queries'),
  events: all('events'),
  reactions: all('reactions'),
  mails: all('mails'),
  chores: all('chores'),
  pages: all('pages'),
  blueprintParts: all('blueprintParts'),
  launchSteps: supportingLaunchSteps,
  stageState: supportingState,
  needsAttention: supportingAttention,
  whatIsNext,
  erase: erasePerson,
});
