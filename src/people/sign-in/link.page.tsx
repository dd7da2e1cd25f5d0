import { Link, useSearchParams, type ActionFunctionArgs } from 'react-router';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { actOnSignIn } from './act-on-sign-in.ts';
import styles from './sign-in.module.css';
import { signInWithLink } from './sign-in-with-link.ts';

export const action = (args: ActionFunctionArgs) => actOnSignIn(args, { 'sign-in.with-link': signInWithLink });

/** Where the mailed link leads. Opening it changes nothing; its button signs in. */
export default function LinkPage() {
  const say = useSay();
  const [params] = useSearchParams();
  return (
    <Page title={say(peopleWords, 'sign_in.by_link.title')} lead={say(peopleWords, 'sign_in.by_link.lead')}>
      <CommandForm offer={{ name: 'sign-in.with-link', label: say(peopleWords, 'sign_in.by_link.do') }}>
        <HiddenField name="token" value={params.get('token') ?? ''} />
        <HiddenField name="to" value={params.get('to') ?? '/'} />
      </CommandForm>
      <p className={styles.line}>
        <Link to="/sign-in">{say(peopleWords, 'sign_in.by_link.new')}</Link>
      </p>
    </Page>
  );
}
