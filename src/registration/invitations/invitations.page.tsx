import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { RegistrationTabs } from '../registration-tabs.tsx';
import { registrationWords } from '../words.ts';
import { InvitationForms } from './invitation-forms.tsx';
import { listInvitations } from './list-invitations.ts';
import { resendInvitation } from './resend-invitation.ts';
import { SwitchLinks } from '../../platform/ui/switch-links.tsx';
import { takeBackInvitation } from './take-back-invitation.ts';

const shown = ['missing', 'begun', 'declined', 'registered', 'all'] as const;

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const state = shown.find((one) => one === search.get('state')) ?? 'missing';
    const list = await ask(listInvitations, { ...Object.fromEntries(search), program: params.program as string, state });
    // Whether a mail may go out is the same for all rows; whether one can be taken back, for all who have not begun.
    const any = list.items[0]?.id;
    const untouched = list.items.find((row) => row.state === 'listed' || row.state === 'told')?.id;
    return {
      list,
      state,
      resend: any ? await offer(resendInvitation, { invitation: any }) : undefined,
      takeBack: untouched ? await offer(takeBackInvitation, { invitation: untouched }) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const here = () => new URL(args.request.url).pathname + new URL(args.request.url).search;
  return actOnPage(args, [intent(resendInvitation, here), intent(takeBackInvitation, here)]);
};

const tones = {
  listed: 'quiet',
  told: 'attention',
  begun: 'attention',
  declined: 'quiet',
  withdrawn: 'quiet',
  registered: 'good',
} as const;

export default function InvitationsPage() {
  const { list, state, resend, takeBack } = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  const say = useSay();
  return (
    <Page
      title={say(registrationWords, 'invitations.title')}
      lead={say(registrationWords, 'invitations.lead')}
      actions={<ButtonLink to={`/programs/${program}/registration/invite`}>{say(registrationWords, 'invite.do')}</ButtonLink>}
    >
      <RegistrationTabs program={program} />
      <SwitchLinks
        label={say(registrationWords, 'invitations.show')}
        field="state"
        chosen={state === 'missing' ? '' : state}
        items={shown.map((one) => ({ value: one === 'missing' ? '' : one, label: say(registrationWords, `invitations.state.${one}`) }))}
      />
      <ListTable
        caption={say(registrationWords, 'invitations.caption')}
        search={{ label: say(registrationWords, 'invitations.search') }}
        rows={list.items}
        rowKey={(row) => row.id}
        next={list.next}
        total={list.total}
        empty={<Empty title={say(registrationWords, 'invitations.none')} text={say(registrationWords, 'invitations.none_text')} />}
        columns={[
          {
            key: 'name',
            label: say(registrationWords, 'invitations.columns.name'),
            sort: true,
            cell: (row) => <PersonName name={row.name} />,
          },
          {
            key: 'department',
            label: say(registrationWords, 'invitations.columns.department'),
            sort: true,
            cell: (row) => <bdi translate="no">{row.department}</bdi>,
          },
          {
            key: 'role',
            label: say(registrationWords, 'invitations.columns.role'),
            cell: (row) =>
              row.role
                ? say(registrationWords, `role.${row.role}`)
                : row.byLink
                  ? say(registrationWords, 'invitations.by_link')
                  : say(registrationWords, 'invite.role_any'),
          },
          {
            key: 'state',
            label: say(registrationWords, 'invitations.columns.state'),
            cell: (row) => <Status tone={tones[row.state]}>{say(registrationWords, `invitations.reached.${row.state}`)}</Status>,
          },
          {
            key: 'invited',
            label: say(registrationWords, 'invitations.columns.invited'),
            sort: true,
            cell: (row) => (row.announcedAt ? <Moment at={row.announcedAt} as="ago" /> : null),
          },
          {
            key: 'actions',
            label: say(registrationWords, 'invitations.columns.actions'),
            cell: (row) => <InvitationForms invitation={row} resend={resend} takeBack={takeBack} />,
          },
        ]}
      />
    </Page>
  );
}
