import { Link } from 'react-router';
import buttons from './button.module.css';
import styles from './empty.module.css';

/** What stands where nothing is yet: says what will be here and offers the step that brings it. */
export function Empty({ title, text, action }: { title: string; text: string; action?: { to: string; label: string } }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{text}</p>
      {action ? (
        <Link className={buttons.button} data-tone="primary" to={action.to}>
          {action.label}
        </Link>
      ) : null}
    </div>
  );
}
