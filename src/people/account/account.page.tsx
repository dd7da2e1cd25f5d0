import { data, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../../platform/execute.ts';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { doorContext } from '../../platform/http/door.ts';
import { readForm } from '../../platform/http/read-form.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Facts } from '../../platform/ui/facts.tsx';
import { ChoiceField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { nameOf } from '../person-names.ts';
import { actOnSignIn } from '../sign-in/act-on-sign-in.ts';
import { timeZones } from '../time-zone.ts';
import { peopleWords } from '../words.ts';
import { ApiKeys } from './api-keys.tsx';
import { editAccount } from './edit-account.ts';
import { listApiKeys } from './list-api-keys.ts';
import { makeApiKey } from './make-api-key.ts';
import { Password } from './password.tsx';
import { revokeApiKey } from './revoke-api-key.ts';
import { setPassword } from './set-password.ts';
import { showAccount } from './show-account.ts';
import { signInOf } from './sign-in-of.ts';
import { Elsewhere } from './elsewhere.tsx';
import { switchOrganization } from './switch-organization.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer }) => {
    const { app } = args.context.get(doorContext);
    const { items } = await ask(listApiKeys, {});
    const state = await signInOf(app, args.request);
    return {
      account: await ask(showAccount, {}),
      keys: items,
      // One's own keys are all alike in this.
      revoke: items[0] ? await offer(revokeApiKey, { apiKey: items[0].id }) : undefined,
      makeKey: await offer(makeApiKey),
      edit: await offer(editAccount),
      zones: timeZones,
      signIn: state && { hasPassword: state.hasPassword, fresh: state.fresh, elsewhere: state.elsewhere },
    };
  });

export async function action(args: ActionFunctionArgs) {
  const values = readForm(await args.request.clone().formData());
  const { app, actor } = args.context.get(doorContext);
  // The one command whose answer is shown here and now and never again.
  if (values.intent === makeApiKey.name && String(values.name ?? '').trim())
    return data({ made: await execute(app, actor, makeApiKey, { name: String(values.name) }) });
  if (values.intent === 'account.switch-organization') return actOnSignIn(args, { 'account.switch-organization': switchOrganization });
  if (values.intent === 'account.set-password')
    return actOnSignIn(args, {
      'account.set-password': async (_app, request, given) => {
        await setPassword(app, request, given);
        return { headers: new Headers(), to: '/account?password=set' };
      },
    });
  return actOnPage(args, [intent(makeApiKey), intent(editAccount), intent(revokeApiKey, () => '/account')]);
}

export default function AccountPage() {
  const { account, keys, revoke, makeKey, edit, zones, signIn } = useLoaderData<typeof loader>();
  const made = useActionData<{ made?: { name: string; key: string } }>()?.made;
  const [params] = useSearchParams();
  const say = useSay();
  return (
    <Page title={<PersonName name={nameOf(account)} />} lead={<bdi translate="no">{account.organization.name}</bdi>}>
      {params.get('password') === 'set' ? <Notice tone="good">{say(peopleWords, 'account.password.done')}</Notice> : null}
      <Facts
        items={[
          { label: say(peopleWords, 'fields.email'), value: <bdi translate="no">{account.email}</bdi> },
          { label: say(peopleWords, 'fields.title'), value: <bdi translate="no">{account.title ?? '–'}</bdi> },
          { label: say(peopleWords, 'fields.department'), value: <bdi translate="no">{account.department ?? '–'}</bdi> },
        ]}
      />
      <p>
        <Link to="/account/credentials">{say(peopleWords, 'credentials.mine.open')}</Link> ·{' '}
        <Link to="/time">{say(peopleWords, 'account.my_time')}</Link>
      </p>
      <Section title={say(peopleWords, 'account.time_zone.title')} lead={say(peopleWords, 'account.time_zone.lead')}>
        <CommandForm offer={edit} tone="quiet">
          <ChoiceField
            name="timeZone"
            label={say(peopleWords, 'fields.time_zone')}
            required
            defaultValue={account.timeZone}
            options={zones.map((zone) => ({ value: zone, label: zone }))}
          />
        </CommandForm>
      </Section>
      {signIn ? <Password hasPassword={signIn.hasPassword} fresh={signIn.fresh} /> : null}
      {signIn && signIn.elsewhere.length > 0 ? <Elsewhere memberships={signIn.elsewhere} /> : null}
      <ApiKeys keys={keys} revoke={revoke} make={makeKey} made={made} />
    </Page>
  );
}
