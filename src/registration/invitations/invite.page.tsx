import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { CheckField, ChoiceField, LongTextField, NumberField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import styles from './invitations.module.css';
import { invitePeople } from './invite-people.ts';
import { previewInvitation } from './preview-invitation.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    mail: await ask(previewInvitation, { program: params.program as string }),
    invite: await offer(invitePeople),
  }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(invitePeople, (_, { program }) => `/programs/${program}/registration/invitations`)]);

export default function InvitePage() {
  const { mail, invite } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  const lines = say(registrationWords, 'invite.one_a_line');
  return (
    <Page
      title={say(registrationWords, 'invite.title')}
      lead={say(registrationWords, 'invite.lead')}
      back={{ to: `/programs/${program}/registration/invitations`, label: say(registrationWords, 'page.invitations') }}
    >
      <CommandForm offer={invite}>
        <ChoiceField
          name="role"
          label={say(registrationWords, 'invite.role')}
          empty={say(registrationWords, 'invite.role_any')}
          options={(['mentor', 'mentee', 'both'] as const).map((role) => ({ value: role, label: say(registrationWords, `role.${role}`) }))}
        />
        <LongTextField
          name="addresses"
          label={say(registrationWords, 'invite.addresses')}
          hint={say(registrationWords, 'invite.addresses_hint')}
          required={false}
          rows={5}
        />
        <CheckField name="skipUnknown" label={say(registrationWords, 'invite.skip_unknown')} />
        <div className={styles.group}>
          <h2>{say(registrationWords, 'invite.by_filter')}</h2>
          <div className={styles.pair}>
            <LongTextField name="departments" label={say(registrationWords, 'invite.departments')} hint={lines} required={false} rows={2} />
            <LongTextField name="titles" label={say(registrationWords, 'invite.titles')} hint={lines} required={false} rows={2} />
            <LongTextField name="locations" label={say(registrationWords, 'invite.locations')} hint={lines} required={false} rows={2} />
            <NumberField
              name="tenureMonths"
              label={say(registrationWords, 'invite.tenure')}
              unit={say(registrationWords, 'invite.months')}
              required={false}
              min={0}
              max={720}
              step={1}
            />
          </div>
          <CheckField name="everyone" label={say(registrationWords, 'invite.everyone')} />
        </div>
      </CommandForm>
      <Section title={say(registrationWords, 'invite.mail')}>
        <div className={styles.mail}>
          <p className={styles.subject}>{say(registrationWords, 'invite.subject', { subject: mail.subject })}</p>
          {mail.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p className={styles.action}>{mail.action}</p>
          <p className={styles.closing}>{mail.closing}</p>
        </div>
      </Section>
    </Page>
  );
}
