import { Day } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import { LinkOfProgram } from './link-of-program.tsx';
import type { WindowState } from './window.rules.ts';

interface Shown {
  state: WindowState;
  openTo: 'invited' | 'link';
  linkCode: string | null;
  opensOn: string | null;
  closesOn: string | null;
}

/** Whether registration is open, and until when. */
export function WindowNotice({ window: { state, openTo, linkCode, opensOn, closesOn } }: { window: Shown }) {
  const say = useSay();
  if (state === 'open')
    return (
      <Notice tone="good" title={say(registrationWords, 'overview.open')}>
        {closesOn ? <Sentence words="overview.open_until" day={closesOn} /> : say(registrationWords, 'overview.open_without_end')}
        {openTo === 'link' && linkCode ? <LinkOfProgram code={linkCode} /> : null}
      </Notice>
    );
  if (state === 'closed')
    return <Notice title={say(registrationWords, 'overview.closed')}>{say(registrationWords, 'overview.closed_text')}</Notice>;
  if (state === 'scheduled' && opensOn)
    return (
      <Notice title={say(registrationWords, 'overview.scheduled')}>
        <Sentence words="overview.scheduled_text" day={opensOn} />
      </Notice>
    );
  return <Notice title={say(registrationWords, 'overview.not_yet')}>{say(registrationWords, 'overview.not_yet_text')}</Notice>;
}

/** The day stands where the sentence has its mark, in the reader's own way of writing days. */
function Sentence({ words, day }: { words: 'overview.open_until' | 'overview.scheduled_text'; day: string }) {
  const say = useSay();
  const [before, after] = say(registrationWords, words, { day: '\u0001' }).split('\u0001');
  return (
    <>
      {before}
      <Day on={day} />
      {after}
    </>
  );
}
