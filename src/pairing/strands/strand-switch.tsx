import type { StructureKey } from '../../planning/structures.ts';
import { planningWords } from '../../planning/words.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { SwitchLinks } from '../../platform/ui/switch-links.tsx';
import { pairingWords } from '../words.ts';
import type { StrandsShown } from './strand-asked.ts';

/** To the same page about the other strands; nothing where the program is one. */
export function StrandSwitch({ strands: { current, all } }: { strands: StrandsShown }) {
  const say = useSay();
  if (all.length < 2) return null;
  return (
    <SwitchLinks
      label={say(pairingWords, 'strands.label')}
      field="structure"
      chosen={current}
      items={all.map(({ key, structure, tracks }) => ({
        value: key,
        label: say(planningWords, `structure.${structure as StructureKey}`),
        names: tracks,
      }))}
    />
  );
}
