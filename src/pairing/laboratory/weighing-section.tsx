import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { WorkProgress } from '../../platform/ui/work-progress.tsx';
import { laboratoryWords } from './words.ts';
import type { showWeighing } from './show-weighing.ts';
import { WeighingResult } from './weighing-result.tsx';

/** What rules, fairness and missing mentors cost: worked out when asked for, for it means solving many problems. */
export function WeighingSection({ costs, weigh }: { costs: OutputOf<typeof showWeighing>; weigh: Offer | undefined }) {
  const say = useSay();
  const { work, weighing, isOld, names } = costs;
  return (
    <Section
      title={say(laboratoryWords, 'costs')}
      lead={say(laboratoryWords, 'costs_lead')}
      actions={<CommandForm offer={weigh} tone="quiet" inline />}
    >
      {work && !work.finishedAt ? <WorkProgress work={work} /> : null}
      {isOld ? <Notice tone="attention">{say(laboratoryWords, 'costs_old')}</Notice> : null}
      {weighing ? <WeighingResult weighing={weighing} names={names} /> : null}
    </Section>
  );
}
