import type { Tone } from '../platform/ui/notice.tsx';
import type { SessionState } from './session-state.rules.ts';

/** How loudly a state speaks. */
export const toneOf: Record<SessionState, Tone> = {
  ahead: 'quiet',
  'under way': 'good',
  'awaiting word': 'attention',
  held: 'good',
  missed: 'bad',
  contested: 'attention',
  excused: 'quiet',
  cancelled: 'quiet',
};
