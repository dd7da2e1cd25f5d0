import type { OutputOf } from '../../platform/command.ts';
import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { showMyPromises } from './show-my-promises.ts';

/** Soft: a second track is allowed, but not advised. */
export function SecondTrack({ elsewhere, left }: OutputOf<typeof showMyPromises>) {
  const say = useSay();
  if (!elsewhere) return null;
  return (
    <Notice tone="attention" title={say(registrationWords, 'time.second.title')}>
      {say(registrationWords, 'time.second.says', { parts: elsewhere })}{' '}
      {left === null ? null : say(registrationWords, 'time.second.left', { count: left })}
    </Notice>
  );
}
