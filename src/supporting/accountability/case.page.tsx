import { Link, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { LongTextField, RadioField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { supportingWords } from '../words.ts';
import { CaseFactsShown, namesIn } from './case-facts-shown.tsx';
import { CaseStatus } from './case-status.tsx';
import { closeCase } from './close-case.ts';
import { caseOutcomes } from './outcomes.ts';
import { showCase } from './show-case.ts';
import styles from './accountability.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    found: await ask(showCase, { program: params.program as string, case: params.case as string }),
    close: await offer(closeCase),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(closeCase)]);

export default function CasePage() {
  const { found, close } = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  const { match, kind, facts, dueAt, closedAt, notes } = found;
  const { language } = useReader();
  const script = facts.script ?? say(supportingWords, `accountability.cases.scripts.${kind}`, namesIn(say, found, language));
  return (
    <Page
      title={say(supportingWords, `accountability.cases.kind.${kind}`)}
      lead={
        <p className={styles.status}>
          <CaseStatus {...found} />
          {closedAt ? <Moment at={closedAt} as="date" /> : null}
          {closedAt ? null : (
            <span>
              {say(supportingWords, 'accountability.cases.due')} <Moment at={dueAt} />
            </span>
          )}
        </p>
      }
      back={{ to: `/programs/${program}/supporting/cases`, label: say(supportingWords, 'accountability.cases.title') }}
    >
      {kind === 'escalation' && facts.about === 'the pair' ? (
        <Notice tone="attention">{say(supportingWords, 'accountability.cases.private')}</Notice>
      ) : null}
      <Section title={say(supportingWords, 'accountability.cases.facts')}>
        <CaseFactsShown found={found} />
      </Section>
      {closedAt ? null : (
        <Section title={say(supportingWords, 'accountability.cases.script')}>
          <div className={styles.script}>
            {script.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Section>
      )}
      {notes.length > 0 ? (
        <Section title={say(supportingWords, 'accountability.cases.notes')}>
          {notes.map(({ note, writtenAt, writtenBy }) => (
            <blockquote key={writtenAt.toISOString()} className={styles.note} translate="no">
              {note}
              <footer>
                {writtenBy}, <Moment at={writtenAt} as="date" />
              </footer>
            </blockquote>
          ))}
        </Section>
      ) : null}
      {closedAt ? null : (
        <Section title={say(supportingWords, 'accountability.cases.close')}>
          <CommandForm offer={close}>
            <RadioField
              name="outcome"
              label={say(supportingWords, 'accountability.cases.outcome_label')}
              required
              options={caseOutcomes.map((value) => ({ value, label: say(supportingWords, `accountability.cases.outcome_says.${value}`) }))}
            />
            <LongTextField
              name="note"
              label={say(supportingWords, 'accountability.cases.note')}
              hint={say(supportingWords, 'accountability.cases.note_hint')}
              required={false}
            />
          </CommandForm>
        </Section>
      )}
      {match && !match.endedAt ? (
        <p>
          <Link to={`/matches/${match.id}/ending`}>{say(supportingWords, 'accountability.cases.end_match')}</Link>
        </p>
      ) : null}
    </Page>
  );
}
