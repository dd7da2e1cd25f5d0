import { NavLink } from 'react-router';
import styles from './tabs.module.css';

/** Plain links between the pages of one thing; the present one is marked. */
export function Tabs({ label, items }: { label: string; items: readonly { to: string; label: string }[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end>
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}
