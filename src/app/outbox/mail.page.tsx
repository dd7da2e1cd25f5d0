import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Facts } from '../../platform/ui/facts.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';
import { Delivery } from './delivery.tsx';
import { MailBody } from './mail-body.tsx';
import { showMail } from './show-mail.ts';

export const loader = (args: LoaderFunctionArgs) => readPage(args, ({ ask, params }) => ask(showMail, { mail: params.mail as string }));

export default function MailPage() {
  const mail = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={mail.subject} back={{ to: '/outbox', label: say(appWords, 'outbox.title') }}>
      {mail.state === 'in doubt' ? <Notice tone="attention">{say(appWords, 'outbox.in_doubt')}</Notice> : null}
      {mail.lastProblem ? <Notice tone="attention">{mail.lastProblem}</Notice> : null}
      <Facts
        items={[
          { label: say(appWords, 'outbox.to'), value: <PersonName name={mail.toAddress} /> },
          { label: say(appWords, 'outbox.written'), value: <Moment at={mail.writtenAt} /> },
          { label: say(appWords, 'outbox.state'), value: <Delivery state={mail.state} /> },
          ...(mail.calendar
            ? [
                {
                  label: say(appWords, 'outbox.calendar'),
                  value: (
                    <a href={`/outbox/${mail.id}/invitation.ics`} download>
                      {say(appWords, 'outbox.calendar_open')}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section title={say(appWords, 'outbox.as_sent')}>
        <MailBody html={mail.bodyHtml} text={mail.bodyText} />
      </Section>
    </Page>
  );
}
