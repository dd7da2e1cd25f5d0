/** What the room contributes to the stage. */
import type { Stage } from '../../platform/stage.ts';
import { showRoom } from './show-room.ts';

export const roomPart = {
  queries: [showRoom],
  pages: [{ path: 'matches/:match', file: 'supporting/room/room.page.tsx', frame: 'site' }],
} satisfies Partial<Stage>;
