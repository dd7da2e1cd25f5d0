import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import styles from './tabs.module.css';

/** Plain links between the pages of one thing; the present one is marked, and in sight where not all of them are. */
export function Tabs({ label, items }: { label: string; items: readonly { to: string; label: string }[] }) {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const present = [...(row.current?.querySelectorAll('a') ?? [])].find((link) => link.pathname === pathname);
    if (!row.current || !present) return;
    const [shown, own] = [row.current.getBoundingClientRect(), present.getBoundingClientRect()];
    if (own.left >= shown.left && own.right <= shown.right) return;
    row.current.scrollLeft += own.left + own.width / 2 - (shown.left + shown.width / 2);
  }, [pathname]);
  return (
    <nav ref={row} aria-label={label} className={styles.tabs}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end>
          {item.label}
        </NavLink>
      ))}
    </nav>
  );
}
