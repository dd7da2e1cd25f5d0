import { useSayDay } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { RoomShown } from './room-sections.tsx';

/** What the match belongs to, and from when to when it is, where that is not as long as the program. */
export function RoomLead({ room: { program, track, match } }: { room: RoomShown }) {
  const say = useSay();
  const sayDay = useSayDay();
  const { round, startsOn, endsOn } = match;
  return (
    <>
      <p>{track ? say(supportingWords, 'room.program', { program: program.name, track }) : program.name}</p>
      {round !== null && startsOn && endsOn ? (
        <p>{say(supportingWords, 'room.round', { round, from: sayDay(startsOn), until: sayDay(endsOn) })}</p>
      ) : null}
    </>
  );
}
