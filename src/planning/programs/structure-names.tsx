import { useSay } from '../../platform/ui/say.tsx';
import type { StructureKey } from '../structures.ts';
import { planningWords } from '../words.ts';

/** All ways in which people meet in a program, its own first. */
export function StructureNames({ own, others }: { own: string; others: readonly (string | null)[] }) {
  const say = useSay();
  const all = new Set([own, ...others.filter((other) => other !== null)]);
  return [...all].map((structure) => say(planningWords, `structure.${structure as StructureKey}`)).join(', ');
}
