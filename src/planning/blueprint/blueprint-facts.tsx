import { Facts } from '../../platform/ui/facts.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { planningWords } from '../words.ts';
import type { StructureKey } from '../structures.ts';

interface Shown {
  structure: string;
  lengthDays: number | null;
  tracks: string[];
  objectives: number;
  questions: number;
  rules: number;
}

/** What a blueprint sets up, in figures and names. */
export function BlueprintFacts({ blueprint: { structure, lengthDays, tracks, objectives, questions, rules } }: { blueprint: Shown }) {
  const say = useSay();
  return (
    <Facts
      items={[
        { label: say(planningWords, 'new.structure'), value: say(planningWords, `structure.${structure as StructureKey}`) },
        ...(lengthDays ? [{ label: say(planningWords, 'new.length'), value: say(planningWords, 'new.days', { count: lengthDays }) }] : []),
        { label: say(planningWords, 'new.tracks'), value: tracks.join(', ') },
        { label: say(planningWords, 'new.objectives'), value: objectives },
        ...(questions > 0 ? [{ label: say(planningWords, 'new.questions'), value: questions }] : []),
        ...(rules > 0 ? [{ label: say(planningWords, 'new.rules'), value: rules }] : []),
      ]}
    />
  );
}
