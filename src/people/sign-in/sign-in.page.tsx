import { redirect, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { doorContext } from '../../platform/http/door.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField, TextField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { peopleWords } from '../words.ts';
import { actOnSignIn } from './act-on-sign-in.ts';
import { askForLink } from './ask-for-link.ts';
import { CastChooser } from './cast-chooser.tsx';
import { localPath } from './entry.ts';
import { demoCastOf, signInAsDemoPerson } from './sign-in-as-demo-person.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import styles from './sign-in.module.css';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, actor } = context.get(doorContext);
  const to = localPath(new URL(request.url).searchParams.get('to'));
  // In the demo one changes from person to person here, so being signed in is no reason to leave.
  if (actor.kind === 'person' && !app.configuration.demo) throw redirect(to);
  return { cast: await demoCastOf(app) };
}

export const action = (args: ActionFunctionArgs) =>
  actOnSignIn(args, {
    'sign-in.with-password': signInWithPassword,
    'sign-in.as-demo-person': signInAsDemoPerson,
    'sign-in.ask-for-link': async (app, request, values) => {
      await askForLink(app, request, values);
      return { headers: new Headers(), to: '/sign-in/check-mail' };
    },
  });

export default function SignInPage() {
  const { cast } = useLoaderData<typeof loader>();
  const say = useSay();
  const [params] = useSearchParams();
  const refused = useActionData<{ intent?: string }>();
  const to = params.get('to') ?? '/';
  return (
    <Page title={say(peopleWords, 'sign_in.title')} lead={say(peopleWords, cast.length > 0 ? 'sign_in.lead_demo' : 'sign_in.lead')}>
      {cast.length > 0 ? <CastChooser cast={cast} to={to} /> : null}
      <Section title={say(peopleWords, 'sign_in.link.title')} lead={say(peopleWords, 'sign_in.link.lead')}>
        <CommandForm
          offer={{ name: 'sign-in.ask-for-link', label: say(peopleWords, 'sign_in.link.do') }}
          tone={cast.length > 0 ? 'quiet' : 'primary'}
        >
          <HiddenField name="to" value={to} />
          <TextField name="email" type="email" label={say(peopleWords, 'sign_in.email')} required autoComplete="email" />
        </CommandForm>
      </Section>
      <details className={styles.more} open={refused?.intent === 'sign-in.with-password'}>
        <summary>{say(peopleWords, 'sign_in.password.title')}</summary>
        <CommandForm offer={{ name: 'sign-in.with-password', label: say(peopleWords, 'sign_in.password.do') }} tone="quiet">
          <HiddenField name="to" value={to} />
          <TextField name="email" type="email" label={say(peopleWords, 'sign_in.email')} required autoComplete="username" />
          <TextField
            name="password"
            type="password"
            label={say(peopleWords, 'sign_in.password.label')}
            required
            autoComplete="current-password"
          />
        </CommandForm>
      </details>
    </Page>
  );
}
