import { Status } from '../../platform/ui/status.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { ProgramState } from './program-state.rules.ts';
import { planningWords } from '../words.ts';

export function ProgramStatus({ state }: { state: ProgramState }) {
  const say = useSay();
  return <Status tone={state === 'launched' ? 'good' : 'quiet'}>{say(planningWords, `state.${state}`)}</Status>;
}
