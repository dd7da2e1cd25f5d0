import { Link } from 'react-router';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import type { Question } from './question.ts';
import styles from './questionnaire.module.css';

/** The questions in their order, each leading to its form. */
export function QuestionTable({ questions, move, at }: { questions: Question[]; move: Offer | undefined; at: string }) {
  const say = useSay();
  const compared = (question: Question) => question.pairedWith.flatMap((key) => questions.find((one) => one.key === key)?.title ?? []);
  return (
    <ListTable
      caption={say(registrationWords, 'questionnaire.title')}
      rows={questions}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'question',
          label: say(registrationWords, 'questionnaire.columns.question'),
          cell: (row) => (
            <>
              <Link to={`${at}/question?key=${row.key}`} translate="no">
                {row.title}
              </Link>
              {compared(row).length > 0 ? (
                <span className={styles.compared}>
                  {say(registrationWords, 'questionnaire.compared', { with: compared(row).join(', ') })}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'section',
          label: say(registrationWords, 'questionnaire.columns.section'),
          cell: (row) => <span translate="no">{row.section}</span>,
        },
        {
          key: 'kind',
          label: say(registrationWords, 'questionnaire.columns.kind'),
          cell: (row) => say(registrationWords, `questionnaire.type.${row.type}`),
        },
        {
          key: 'audience',
          label: say(registrationWords, 'questionnaire.columns.audience'),
          cell: (row) => say(registrationWords, `questionnaire.audience.${row.audience}`),
        },
        {
          key: 'required',
          label: say(registrationWords, 'questionnaire.columns.required'),
          cell: (row) => say(registrationWords, row.required ? 'questionnaire.yes' : 'questionnaire.no'),
        },
        {
          key: 'place',
          label: say(registrationWords, 'questionnaire.columns.place'),
          cell: (row) => (
            <div className={styles.moves}>
              {row === questions[0] ? null : <Move by="up" question={row} offer={move} />}
              {row === questions.at(-1) ? null : <Move by="down" question={row} offer={move} />}
            </div>
          ),
        },
      ]}
    />
  );
}

function Move({ by, question, offer }: { by: 'up' | 'down'; question: Question; offer: Offer | undefined }) {
  const say = useSay();
  return (
    <CommandForm
      offer={offer}
      inline
      tone="quiet"
      formKey={`${by}-${question.key}`}
      submitLabel={say(registrationWords, `questionnaire.${by}`)}
    >
      <HiddenField name="key" value={question.key} />
      <HiddenField name="by" value={by} />
    </CommandForm>
  );
}
