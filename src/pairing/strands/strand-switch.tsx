import { Link } from 'react-router';
import type { StructureKey } from '../../planning/structures.ts';
import { planningWords } from '../../planning/words.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import type { StrandsShown } from './strand-asked.ts';
import styles from './strands.module.css';

/** Plain links to the same page about the other strands; nothing where the program is one. */
export function StrandSwitch({ strands: { current, all } }: { strands: StrandsShown }) {
  const say = useSay();
  if (all.length < 2) return null;
  return (
    <nav className={styles.switch} aria-label={say(pairingWords, 'strands.label')}>
      {all.map(({ key, structure, tracks }) => (
        <Link key={key} to={`?structure=${encodeURIComponent(key)}`} aria-current={key === current ? 'true' : undefined}>
          {say(planningWords, `structure.${structure as StructureKey}`)} <span translate="no">{tracks.join(', ')}</span>
        </Link>
      ))}
    </nav>
  );
}
