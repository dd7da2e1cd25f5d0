import { Status } from '../../platform/ui/status.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';

/** Where a mail is on its way. */
export function Delivery({ mail }: { mail: { sentAt: unknown; givenUpAt: unknown; lastProblem: string | null } }) {
  const say = useSay();
  if (mail.sentAt) return <Status tone="good">{say(appWords, 'outbox.sent')}</Status>;
  if (mail.givenUpAt) return <Status tone="bad">{say(appWords, 'outbox.given_up')}</Status>;
  if (mail.lastProblem) return <Status tone="attention">{say(appWords, 'outbox.retrying')}</Status>;
  return <Status>{say(appWords, 'outbox.waiting')}</Status>;
}
