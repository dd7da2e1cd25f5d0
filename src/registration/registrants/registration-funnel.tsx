import { Link } from 'react-router';
import { Facts } from '../../platform/ui/facts.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';

interface Funnel {
  invited: number;
  told: number;
  declined: number;
  begun: number;
  finished: number;
  waiting: number;
}

/** From the invitation to the finished registration, each number with its people. */
export function RegistrationFunnel({ funnel, program }: { funnel: Funnel; program: string }) {
  const say = useSay();
  const at = (state: string) => `/programs/${program}/registration/invitations?state=${state}`;
  const rows = [
    ['invited', 'all'],
    ['told', undefined],
    ['begun', undefined],
    ['finished', 'registered'],
    ['declined', 'declined'],
    ['waiting', 'missing'],
  ] as const;
  return (
    <Facts
      items={rows.map(([key, state]) => ({
        label: say(registrationWords, `overview.${key}`),
        value: state ? <Link to={at(state)}>{funnel[key]}</Link> : funnel[key],
      }))}
    />
  );
}
