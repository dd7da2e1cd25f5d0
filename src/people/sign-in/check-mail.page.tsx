import { Link } from 'react-router';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import styles from './sign-in.module.css';
import { linkMinutes } from './limits.ts';

export default function CheckMailPage() {
  const say = useSay();
  return (
    <Page title={say(peopleWords, 'sign_in.check_mail.title')} lead={say(peopleWords, 'sign_in.check_mail.lead', { minutes: linkMinutes })}>
      <p className={styles.line}>{say(peopleWords, 'sign_in.check_mail.nothing')}</p>
      <p className={styles.line}>
        <Link to="/sign-in">{say(peopleWords, 'sign_in.check_mail.again')}</Link>
      </p>
    </Page>
  );
}
