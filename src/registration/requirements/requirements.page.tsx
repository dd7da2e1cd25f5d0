import { Link, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField, ChoiceField, RadioField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { roles } from '../eligibility/gated-roles.ts';
import { RegistrationTabs } from '../registration-tabs.tsx';
import { registrationWords } from '../words.ts';
import { changeRequirement } from './change-requirement.ts';
import { dropRequirement } from './drop-requirement.ts';
import { listWithout } from './list-without.ts';
import { RequirementsTable } from './requirements-table.tsx';
import { requireCredential } from './require-credential.ts';
import { showRequirements } from './show-requirements.ts';
import { WithoutTable } from './without-table.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const program = params.program as string;
    const shown = await ask(showRequirements, { program });
    // The same for all that is asked for in one program.
    const any = shown.requirements[0]?.id;
    return {
      shown,
      without: await ask(listWithout, { ...Object.fromEntries(search), program }),
      demand: await offer(requireCredential),
      change: any ? await offer(changeRequirement, { requirement: any }) : undefined,
      drop: any ? await offer(dropRequirement, { requirement: any }) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(requireCredential), intent(changeRequirement), intent(dropRequirement)]);

export default function RequirementsPage() {
  const { shown, without, demand, change, drop } = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  const say = useSay();
  const blocked = roles.filter((role) => shown.blocked[role] > 0);
  return (
    <Page title={say(registrationWords, 'requirements.title')} lead={say(registrationWords, 'requirements.lead')}>
      <RegistrationTabs program={program} />
      {blocked.length > 0 ? (
        <Notice tone="attention">
          {blocked.map((role) => say(registrationWords, `requirements.blocked_${role}`, { count: shown.blocked[role] })).join(' ')}
        </Notice>
      ) : null}
      <RequirementsTable requirements={shown.requirements} change={change} drop={drop} />
      {shown.requirements.length > 0 ? (
        <Section
          title={say(registrationWords, 'requirements.without')}
          lead={say(registrationWords, 'requirements.without_lead')}
          actions={<Link to="/people/credentials">{say(registrationWords, 'requirements.confirm')}</Link>}
        >
          <WithoutTable list={without} program={program} />
        </Section>
      ) : null}
      <Section title={say(registrationWords, 'requirements.ask')}>
        {shown.types.length === 0 ? (
          <p>
            {say(registrationWords, 'requirements.no_types')}{' '}
            <Link to="/people/credentials">{say(registrationWords, 'requirements.set_up')}</Link>
          </p>
        ) : (
          <CommandForm offer={demand}>
            <ChoiceField
              name="type"
              label={say(registrationWords, 'requirements.type')}
              required
              defaultValue={shown.types[0]?.id}
              options={shown.types.map(({ id, name, issuer }) => ({ value: id, label: issuer ? `${name} (${issuer})` : name }))}
            />
            <RadioField
              name="role"
              label={say(registrationWords, 'requirements.of')}
              required
              defaultValue="mentor"
              inline
              options={roles.map((role) => ({ value: role, label: say(registrationWords, `requirements.role.${role}`) }))}
            />
            <CheckField
              name="required"
              label={say(registrationWords, 'requirements.strictly')}
              hint={say(registrationWords, 'requirements.strictly_hint')}
              defaultChecked
            />
          </CommandForm>
        )}
      </Section>
    </Page>
  );
}
