import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import type { Tone } from '../../platform/ui/notice.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import type { RequestState } from '../requests/request-state.rules.ts';
import { pairingWords } from '../words.ts';
import type { MyRequest } from './show-my-choices.ts';

const toneOf: Partial<Record<RequestState, Tone>> = { accepted: 'good', 'to confirm': 'attention' };

/** Who makes the first move has said yes with it: what is left is the other's answer. */
const standingOf = ({ state, offered, iAsked }: MyRequest) =>
  offered && state === 'to confirm' ? (iAsked ? ('asked' as const) : ('offered' as const)) : state;

/** What the reader has asked for, or is asked, and what became of it. */
export function MyRequests({ requests, withdraw }: { requests: readonly MyRequest[]; withdraw: Offer | undefined }) {
  const say = useSay();
  const isOpen = ({ state }: MyRequest) => state !== 'accepted' && state !== 'ended';
  return (
    <ListTable
      caption={say(pairingWords, requests[0]?.iAsked ? 'choices.mine' : 'choices.asks_me')}
      columns={[
        {
          key: 'partner',
          label: say(pairingWords, 'choices.partner'),
          cell: ({ id, partner }) => (
            <Link to={`/requests/${id}`}>
              <PersonName name={partner} />
            </Link>
          ),
        },
        {
          key: 'state',
          label: say(pairingWords, 'choices.state'),
          cell: (one) => <Status tone={toneOf[one.state]}>{say(pairingWords, `choices.states.${standingOf(one)}`)}</Status>,
        },
        {
          key: 'until',
          label: say(pairingWords, 'choices.until'),
          cell: (one) => (isOpen(one) && one.answerBy ? <Moment at={one.answerBy} as="date" /> : null),
        },
        {
          key: 'act',
          label: say(pairingWords, 'choices.next'),
          cell: (one) =>
            one.match ? (
              <Link to={`/matches/${one.match}`}>{say(pairingWords, 'request.to_room')}</Link>
            ) : !one.iAsked ? (
              <Link to={`/requests/${one.id}`}>{say(pairingWords, 'choices.read')}</Link>
            ) : isOpen(one) && withdraw ? (
              <CommandForm offer={{ ...withdraw, refusal: undefined }} tone="quiet" inline formKey={one.id}>
                <HiddenField name="request" value={one.id} />
              </CommandForm>
            ) : null,
        },
      ]}
      rows={requests}
      rowKey={({ id }) => id}
    />
  );
}
