import { tickedStep } from '../planning/launching/checked-steps.ts';
import type { LaunchStep } from '../platform/stage.ts';
import { hasOwnDesign } from './session-kit/agenda-design.ts';

const at = (page: string) => (program: string) => `/programs/${program}/supporting/${page}`;

export const supportingLaunchSteps: LaunchStep[] = [
  { key: 'agendas', place: 11, says: 'Read the agenda of the sessions, and use it', path: at('agenda'), done: hasOwnDesign },
  tickedStep({ key: 'resources', place: 12, says: 'Choose the kinds of resources that pairs share', path: at('agenda#resources') }),
  tickedStep({ key: 'surveys', place: 13, says: 'Read what people are asked after a session', path: at('feedback') }),
];
