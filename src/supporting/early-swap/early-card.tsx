import { Link } from 'react-router';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import type { z } from 'zod';
import type { earlyQuestionShown } from './show-early-question.ts';

/** In the room, while an answer is taken. */
export function EarlyCard({ shown, match }: { shown: z.output<typeof earlyQuestionShown>; match: string }) {
  const say = useSay();
  if (shown.state !== 'open') return null;
  return (
    <Section
      title={say(supportingWords, 'early.card')}
      lead={<p>{say(supportingWords, 'early.card_lead', { partner: shown.partner })}</p>}
      id="go-on"
    >
      <Link to={`/matches/${match}/go-on`}>{say(supportingWords, shown.iSaid ? 'early.change' : 'early.answer')}</Link>
    </Section>
  );
}
