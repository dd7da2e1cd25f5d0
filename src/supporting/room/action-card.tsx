import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Moment, useSayDay } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { NextAction } from './next-action.rules.ts';
import type { RoomShown } from './room-sections.tsx';
import styles from './room.module.css';

/** Where each next thing is done; undefined where there is nothing to do but wait. */
function placeOf(action: NextAction, { match, program }: RoomShown): string | undefined {
  switch (action.key) {
    case 'recommit':
      return `/programs/${program.id}/recommit`;
    case 'wait':
    case 'ended':
    case 'untold':
      return undefined;
    case 'now':
    case 'ahead':
      return `/sessions/${action.session}`;
    case 'prepare':
      return `/sessions/${action.session}#prepare`;
    case 'wrap-up':
      return `/sessions/${action.session}/wrap-up`;
    case 'rate':
      return `/sessions/${action.session}/wrap-up#rating`;
    case 'sign':
    case 'charter':
      return `/matches/${match.id}/charter`;
    case 'schedule':
      return `/matches/${match.id}/schedule`;
  }
}

/** The one thing that is next, first and largest. */
export function ActionCard({ room }: { room: RoomShown }) {
  const say = useSay();
  const sayDay = useSayDay();
  const action = room.action as NextAction;
  const to = placeOf(action, room);
  const { key } = action;
  const { few, newcomer } = room;
  const worded = key === 'schedule' && few ? 'few' : key;
  const values = {
    count: worded === 'few' && few ? few : room.partners.length,
    name: newcomer?.name ?? '',
    day: newcomer ? sayDay(newcomer.toldOn) : '',
  };
  return (
    <div className={styles.action}>
      <h2>{say(supportingWords, `room.action.${worded}.title`, values)}</h2>
      <p>{say(supportingWords, `room.action.${worded}.text`, values)}</p>
      {(key === 'prepare' || key === 'ahead') && room.next ? (
        <p>
          <strong>
            <Moment at={room.next.startsAt} />
          </strong>
        </p>
      ) : null}
      {to && key !== 'wait' && key !== 'ended' && key !== 'untold' ? (
        <ButtonLink to={to}>{say(supportingWords, `room.action.${key}.label`)}</ButtonLink>
      ) : null}
    </div>
  );
}
