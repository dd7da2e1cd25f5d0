import { useSay } from '../../platform/ui/say.tsx';
import { SwitchLinks } from '../../platform/ui/switch-links.tsx';
import { planningWords } from '../words.ts';

/** Between the programs at hand and those put away. */
export function ArchiveTabs({ archived }: { archived: boolean }) {
  const say = useSay();
  return (
    <SwitchLinks
      label={say(planningWords, 'programs.show')}
      field="archived"
      chosen={archived ? 'true' : ''}
      items={[
        { value: '', label: say(planningWords, 'programs.current') },
        { value: 'true', label: say(planningWords, 'programs.archive') },
      ]}
    />
  );
}
