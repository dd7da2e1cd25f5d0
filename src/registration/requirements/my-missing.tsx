import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { useSayDay } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { MissingCredential } from './missing-credentials.ts';

export type MyMissing = Pick<MissingCredential, 'type' | 'name' | 'role' | 'required' | 'state' | 'expiredOn'>;

/** To somebody who has registered: what is missing, and where to enter it. */
export function MyMissingCredentials({ missing }: { missing: readonly MyMissing[] }) {
  const say = useSay();
  const sayDay = useSayDay();
  return missing.map(({ type, name, role, required, state, expiredOn }) => {
    const facts = { name, role: say(registrationWords, `requirements.person_as.${role}`) };
    if (state === 'to confirm')
      return <Notice key={`${type} ${role}`}>{say(registrationWords, 'requirements.mine.to_confirm', facts)}</Notice>;
    const strength = required ? 'required' : 'asked';
    return (
      <Notice key={`${type} ${role}`} tone={required ? 'attention' : 'quiet'} title={say(registrationWords, 'requirements.mine.title')}>
        <p>
          {state === 'expired' && expiredOn
            ? say(registrationWords, `requirements.mine.expired_${strength}`, { ...facts, day: sayDay(expiredOn) })
            : say(registrationWords, `requirements.mine.none_${strength}`, facts)}
        </p>
        <ButtonLink to={`/account/credentials?type=${type}`} small>
          {say(registrationWords, 'requirements.mine.enter')}
        </ButtonLink>
      </Notice>
    );
  });
}
