import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { checkStep } from '../../planning/launching/check-step.ts';
import type { OutputOf } from '../../platform/command.ts';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { StrandSwitch } from '../strands/strand-switch.tsx';
import { pairingWords } from '../words.ts';
import { showMails } from './show-mails.ts';
import styles from './mails.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => ({
    mails: await ask(showMails, { program: params.program as string, structure: search.get('structure') ?? undefined }),
    tick: await offer(checkStep),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(checkStep, (_out, { program }) => `/programs/${program}`)]);

export default function MailsPage() {
  const { mails, tick } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(pairingWords, 'mails.title')} lead={say(pairingWords, 'mails.lead')}>
      <PairingTabs />
      <StrandSwitch strands={mails.strands} />
      {mails.letters.map((letter) => (
        <Section key={letter.on} title={say(pairingWords, `mails.${letter.on}`)}>
          <LetterShown letter={letter} />
        </Section>
      ))}
      <Section title={say(pairingWords, 'mails.tick')}>
        <CommandForm offer={tick}>
          <HiddenField name="step" value="pairing-mails" />
        </CommandForm>
      </Section>
    </Page>
  );
}

function LetterShown({ letter }: { letter: OutputOf<typeof showMails>['letters'][number] }) {
  const say = useSay();
  return (
    <div className={styles.letter}>
      <p className={styles.subject}>
        <span>{say(pairingWords, 'mails.subject')}</span> {letter.subject}
      </p>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className={styles.action}>{letter.action}</p>
      <p className={styles.closing}>{letter.closing}</p>
    </div>
  );
}
