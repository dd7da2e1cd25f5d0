import type { Kit, KitSection } from './kit.ts';
import styles from './kit.module.css';

/** A section as it is saved, as plain lines. */
export function Saved({ kit, section }: { kit: Kit; section: KitSection }) {
  return (
    <ul className={styles.prompts} translate="no">
      {linesOf(kit, section).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(kit: Kit, section: KitSection): string[] {
  switch (section) {
    case 'goal':
      return [kit.goal];
    case 'insights':
      return [kit.insights];
    case 'items':
      return kit.items.map(({ topic, notes }) => join(topic, notes));
    case 'obstacles':
      return kit.obstacles.map(({ challenge, solutions }) => join(challenge, solutions));
    case 'resources':
      return kit.resources.map(({ name, purpose, url }) => join(name, purpose, url));
    case 'followUp':
      return [join(kit.followUp.nextOn ?? '', kit.followUp.noNextReason, kit.followUp.milestones.join(', '))];
  }
}

const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(': ');
