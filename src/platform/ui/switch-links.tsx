import { Link } from 'react-router';
import styles from './switch-links.module.css';

interface SwitchLinksProps {
  label: string;
  field: string;
  chosen: string;
  /** What else stands in the address and stays: 'as=mentee'. */
  keep?: string | undefined;
  items: readonly { value: string; label: string; names?: readonly string[] }[];
}

/** One of a few ways of looking at a page, through its address. An item may name what it is about, in people's own words. */
export function SwitchLinks({ label, field, chosen, keep, items }: SwitchLinksProps) {
  return (
    <nav aria-label={label} className={styles.switch}>
      {items.map(({ value, label: words, names = [] }) => (
        <Link
          key={value}
          to={`?${[keep, value === '' ? '' : `${field}=${encodeURIComponent(value)}`].filter(Boolean).join('&')}`}
          aria-current={value === chosen ? 'page' : undefined}
        >
          {words} {names.length > 0 ? <span translate="no">{names.join(', ')}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
