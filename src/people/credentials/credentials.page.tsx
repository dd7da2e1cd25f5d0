import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { aKeeperOfTheDirectory } from '../access.ts';
import { PeopleTabs } from '../people-tabs.tsx';
import { peopleWords } from '../words.ts';
import { addCredentialType } from './add-credential-type.ts';
import { confirmCredential } from './confirm-credential.ts';
import { listCredentialTypes } from './list-credential-types.ts';
import { listCredentialsToConfirm } from './list-credentials-to-confirm.ts';
import { removeCredential } from './remove-credential.ts';
import { ToConfirm } from './to-confirm.tsx';
import { TypeFormFields } from './type-form-fields.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ctx, ask, offer, search }) => {
    const waiting = await ask(listCredentialsToConfirm, { after: search.get('after') ?? undefined });
    const others = waiting.items.find((row) => ctx.actor.kind === 'person' && row.person !== ctx.actor.personId)?.id;
    return {
      waiting,
      types: (await ask(listCredentialTypes, {})).items,
      keeps: (await aKeeperOfTheDirectory.judge(ctx, undefined)) === 'yes',
      me: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      add: await offer(addCredentialType),
      // The same for all but one's own.
      confirm: others ? await offer(confirmCredential, { credential: others }) : undefined,
      remove: others ? await offer(removeCredential, { credential: others }) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(addCredentialType), intent(confirmCredential), intent(removeCredential)]);

export default function CredentialsPage() {
  const { waiting, types, keeps, me, add, confirm, remove } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say(peopleWords, 'credentials.title')}
      lead={say(peopleWords, 'credentials.lead')}
      actions={
        keeps && types.length > 0 ? (
          <ButtonLink to="/people/credentials/import" tone="quiet">
            {say(peopleWords, 'credentials.sheet.open')}
          </ButtonLink>
        ) : null
      }
    >
      <PeopleTabs />
      <ToConfirm waiting={waiting} me={me} confirm={confirm} remove={remove} />
      <Section title={say(peopleWords, 'credentials.types.title')}>
        <ListTable
          caption={say(peopleWords, 'credentials.types.caption')}
          rows={types}
          rowKey={(row) => row.id}
          empty={<Empty title={say(peopleWords, 'credentials.types.none')} text={say(peopleWords, 'credentials.types.none_text')} />}
          columns={[
            {
              key: 'name',
              label: say(peopleWords, 'credentials.columns.name'),
              cell: (row) => (
                <>
                  {keeps ? (
                    <Link to={`/people/credentials/${row.id}`} translate="no">
                      {row.name}
                    </Link>
                  ) : (
                    <bdi translate="no">{row.name}</bdi>
                  )}{' '}
                  {row.retiredAt ? <Status>{say(peopleWords, 'credentials.types.retired')}</Status> : null}
                </>
              ),
            },
            {
              key: 'issuer',
              label: say(peopleWords, 'credentials.columns.issuer'),
              cell: (row) => <bdi translate="no">{row.issuer || '–'}</bdi>,
            },
            {
              key: 'holds',
              label: say(peopleWords, 'credentials.columns.holds'),
              cell: (row) =>
                row.validForMonths === null
                  ? say(peopleWords, 'credentials.for_good')
                  : say(peopleWords, 'credentials.months', { count: row.validForMonths }),
            },
            { key: 'holders', label: say(peopleWords, 'credentials.columns.holders'), numeric: true, cell: (row) => row.holders },
          ]}
        />
      </Section>
      <Section title={say(peopleWords, 'credentials.types.add')}>
        <CommandForm offer={add} tone="quiet">
          <TypeFormFields />
        </CommandForm>
      </Section>
    </Page>
  );
}
