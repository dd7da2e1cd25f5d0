import { type ActionFunctionArgs } from 'react-router';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { actOnSignIn } from './act-on-sign-in.ts';
import { signOut } from './sign-out.ts';

export const action = (args: ActionFunctionArgs) => actOnSignIn(args, { 'sign-out': signOut });

export default function SignOutPage() {
  const say = useSay();
  return (
    <Page title={say(peopleWords, 'sign_out.title')} lead={say(peopleWords, 'sign_out.lead')}>
      <CommandForm offer={{ name: 'sign-out', label: say(peopleWords, 'sign_out.do') }} />
    </Page>
  );
}
