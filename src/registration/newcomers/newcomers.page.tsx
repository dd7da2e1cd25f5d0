import { Link, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Day, useSayDay } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { RegistrationTabs } from '../registration-tabs.tsx';
import { registrationWords } from '../words.ts';
import { editNewcomers } from './edit-newcomers.ts';
import { NewcomersForm } from './newcomers-form.tsx';
import { showNewcomers } from './show-newcomers.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    shown: await ask(showNewcomers, { program: params.program as string }),
    edit: await offer(editNewcomers),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(editNewcomers)]);

export default function NewcomersPage() {
  const { shown, edit } = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  const say = useSay();
  const sayDay = useSayDay();
  return (
    <Page title={say(registrationWords, 'newcomers.title')} lead={say(registrationWords, 'newcomers.lead')}>
      <RegistrationTabs program={program} />
      {shown.rules.enrol ? (
        <>
          {shown.launched ? null : <Notice tone="attention">{say(registrationWords, 'newcomers.not_launched')}</Notice>}
          <Section title={say(registrationWords, 'newcomers.coming')} lead={say(registrationWords, 'newcomers.coming_lead')}>
            <ListTable
              caption={say(registrationWords, 'newcomers.caption')}
              rows={shown.coming}
              rowKey={(row) => row.person}
              empty={<Empty title={say(registrationWords, 'newcomers.none')} text={say(registrationWords, 'newcomers.none_text')} />}
              columns={[
                {
                  key: 'name',
                  label: say(registrationWords, 'newcomers.columns.name'),
                  cell: (row) =>
                    row.registration ? (
                      <Link to={`/programs/${program}/registration/people/${row.registration}`}>
                        <PersonName name={row.name} />
                      </Link>
                    ) : (
                      <PersonName name={row.name} />
                    ),
                },
                {
                  key: 'department',
                  label: say(registrationWords, 'newcomers.columns.department'),
                  cell: (row) => <bdi translate="no">{row.department}</bdi>,
                },
                {
                  key: 'location',
                  label: say(registrationWords, 'newcomers.columns.location'),
                  cell: (row) => <bdi translate="no">{row.location}</bdi>,
                },
                { key: 'starts', label: say(registrationWords, 'newcomers.columns.starts'), cell: (row) => <Day on={row.startsOn} /> },
                {
                  key: 'state',
                  label: say(registrationWords, 'newcomers.columns.state'),
                  cell: (row) => (
                    <Status tone={row.state === 'enrolled' ? 'good' : 'quiet'}>
                      {say(registrationWords, `newcomers.state.${row.state}`, { day: sayDay(row.enrolsOn) })}
                    </Status>
                  ),
                },
              ]}
            />
            {shown.more ? <p>{say(registrationWords, 'newcomers.more')}</p> : null}
          </Section>
        </>
      ) : (
        <Notice title={say(registrationWords, 'newcomers.off')}>{say(registrationWords, 'newcomers.off_text')}</Notice>
      )}
      <Section title={say(registrationWords, 'newcomers.settings')}>
        <NewcomersForm rules={shown.rules} edit={edit} />
      </Section>
    </Page>
  );
}
