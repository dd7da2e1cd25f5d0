import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';

interface MyScreeningProps {
  screening: readonly { role: 'mentor' | 'mentee'; verdict: 'waiting' | 'approved' | 'declined' }[];
}

/** To somebody who has registered: that they are looked at first, or are not matched for now; why not stands in their mail. */
export function MyScreening({ screening }: MyScreeningProps) {
  const say = useSay();
  const declined = screening.filter(({ verdict }) => verdict === 'declined');
  return (
    <>
      {screening.some(({ verdict }) => verdict === 'waiting') ? <Notice>{say(registrationWords, 'screening.mine.waiting')}</Notice> : null}
      {declined.map(({ role }) => (
        <Notice key={role} tone="attention">
          {say(registrationWords, 'screening.mine.declined', { role: say(registrationWords, `requirements.person_as.${role}`) })}
        </Notice>
      ))}
    </>
  );
}
