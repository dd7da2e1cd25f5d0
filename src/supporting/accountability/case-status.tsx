import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { supportingWords } from '../words.ts';
import type { caseOutcomes } from './outcomes.ts';

interface CaseState {
  closedAt: Date | null;
  outcome: (typeof caseOutcomes)[number] | null;
  overdue: boolean;
}

export function CaseStatus({ closedAt, outcome, overdue }: CaseState) {
  const say = useSay();
  if (closedAt && outcome)
    return (
      <Status tone="good">
        {say(supportingWords, 'accountability.cases.closed', { outcome: say(supportingWords, `accountability.cases.outcome.${outcome}`) })}
      </Status>
    );
  return overdue ? (
    <Status tone="bad">{say(supportingWords, 'accountability.cases.overdue')}</Status>
  ) : (
    <Status tone="attention">{say(supportingWords, 'accountability.cases.open')}</Status>
  );
}
