import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Facts } from '../../platform/ui/facts.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { aKeeperOfTheDirectory, anItAdministrator } from '../access.ts';
import { confirmCredential } from '../credentials/confirm-credential.ts';
import { enterCredential } from '../credentials/enter-credential.ts';
import { listPersonCredentials } from '../credentials/list-person-credentials.ts';
import { PersonCredentials } from '../credentials/person-credentials.tsx';
import { removeCredential } from '../credentials/remove-credential.ts';
import { grantRole } from '../roles/grant-role.ts';
import { revokeRole } from '../roles/revoke-role.ts';
import { Roles } from '../roles/roles.tsx';
import { listPersonSkills } from '../skills/levels/list-person-skills.ts';
import { PersonSkills } from '../skills/levels/person-skills.tsx';
import { peopleWords } from '../words.ts';
import { showPerson } from './show-person.ts';
import styles from './directory.module.css';
import { labelOf } from '../../platform/words/declared-words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ctx, ask, offer, params }) => {
    const person = await ask(showPerson, { person: params.person! });
    const grant = await offer(grantRole);
    // Whoever may give a role may take it away, but for the last owner's: one question instead of one per role.
    const owner = person.roles.find((one) => one.role === 'owner');
    const revokeOwner = owner ? await offer(revokeRole, { grant: owner.id }) : undefined;
    const revokeAny = grant ? { name: revokeRole.name, label: labelOf(ctx, revokeRole) } : undefined;
    const held = person.roles.map((one) => ({ ...one, revoke: one === owner ? revokeOwner : revokeAny }));
    const keeps = (await aKeeperOfTheDirectory.judge(ctx, undefined)) === 'yes';
    const mayErase = (await anItAdministrator.judge(ctx, undefined)) === 'yes';
    const skills = await ask(listPersonSkills, { person: person.id });
    const credentials = await ask(listPersonCredentials, { person: person.id });
    // The same for all of one person.
    const [first] = credentials.items;
    return {
      person,
      skills,
      held,
      grant,
      keeps,
      mayErase,
      credentials,
      enter: await offer(enterCredential),
      confirm: first
        ? await offer(confirmCredential, { credential: (credentials.items.find(({ state }) => state === 'to confirm') ?? first).id })
        : undefined,
      remove: first ? await offer(removeCredential, { credential: first.id }) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(grantRole), intent(revokeRole), intent(enterCredential), intent(confirmCredential), intent(removeCredential)]);

export default function PersonPage() {
  const { person, skills, held, grant, keeps, mayErase, credentials, enter, confirm, remove } = useLoaderData<typeof loader>();
  const say = useSay();
  const text = (value: string | null) => <bdi translate="no">{value ?? '–'}</bdi>;
  const others = Object.entries(person.otherFields);
  return (
    <Page
      title={<PersonName name={person.name} />}
      lead={[person.title, person.department].filter(Boolean).join(', ')}
      back={{ to: '/people', label: say(peopleWords, 'directory.title') }}
      actions={
        keeps ? (
          <>
            <ButtonLink to={`/people/${person.id}/edit`}>{say(peopleWords, 'person.edit')}</ButtonLink>
            {mayErase ? (
              <ButtonLink to={`/people/${person.id}/erase`} tone="quiet">
                {say(peopleWords, 'erase.open')}
              </ButtonLink>
            ) : null}
          </>
        ) : null
      }
    >
      {person.active ? null : <Notice>{say(peopleWords, 'person.left')}</Notice>}
      <Section title={say(peopleWords, 'person.about')}>
        <Facts
          items={[
            { label: say(peopleWords, 'fields.email'), value: text(person.email) },
            { label: say(peopleWords, 'fields.employee_number'), value: text(person.employeeNumber) },
            { label: say(peopleWords, 'fields.location'), value: text(person.location) },
            { label: say(peopleWords, 'fields.time_zone'), value: text(person.timeZone) },
            { label: say(peopleWords, 'fields.hired_on'), value: person.hiredOn ? <Day on={person.hiredOn} /> : '–' },
            ...(person.leftOn ? [{ label: say(peopleWords, 'fields.left_on'), value: <Day on={person.leftOn} /> }] : []),
            ...others.map(([label, value]) => ({ label, value: text(value) })),
          ]}
        />
      </Section>
      <Section title={say(peopleWords, 'person.lines')}>
        <Facts
          items={[
            {
              label: say(peopleWords, 'fields.manager'),
              value: person.manager ? (
                <Link to={`/people/${person.manager.id}`}>{text(person.manager.name)}</Link>
              ) : (
                say(peopleWords, 'person.no_manager')
              ),
            },
          ]}
        />
        <p>
          {person.reportsTotal > 0
            ? say(peopleWords, 'person.reports', { count: person.reportsTotal })
            : say(peopleWords, 'person.no_reports')}
        </p>
        <ul className={styles.names}>
          {person.reports.map((one) => (
            <li key={one.id}>
              <Link to={`/people/${one.id}`}>
                <PersonName name={one.name} />
              </Link>{' '}
              <span className={styles.title}>{text(one.title)}</span>
            </li>
          ))}
        </ul>
        {person.reportsTotal > person.reports.length ? <p>{say(peopleWords, 'person.more_reports')}</p> : null}
      </Section>
      <PersonSkills skills={skills} />
      <PersonCredentials held={credentials} enter={enter} confirm={confirm} remove={remove} />
      <Roles held={held} grant={grant} />
    </Page>
  );
}
