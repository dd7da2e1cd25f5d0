import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';

/** The address to give away. It is written out, so that it can be copied and read aloud. */
export function LinkOfProgram({ code }: { code: string }) {
  const say = useSay();
  return (
    <p>
      {say(registrationWords, 'overview.link')}: <a href={`/join/${code}`} translate="no">{`/join/${code}`}</a>
    </p>
  );
}
