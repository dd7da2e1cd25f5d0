import { Link } from 'react-router';
import styles from './invitations.module.css';

/** One of a few ways of looking at a list, through its address. */
export function SwitchLinks({
  label,
  field,
  chosen,
  keep,
  items,
}: {
  label: string;
  field: string;
  chosen: string;
  /** What else stands in the address and stays: 'as=mentee'. */
  keep?: string | undefined;
  items: readonly { value: string; label: string }[];
}) {
  return (
    <nav aria-label={label} className={styles.switch}>
      {items.map(({ value, label: words }) => (
        <Link
          key={value}
          to={`?${[keep, value === '' ? '' : `${field}=${value}`].filter(Boolean).join('&')}`}
          aria-current={value === chosen ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
