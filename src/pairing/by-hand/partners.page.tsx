import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Fit } from '../runs/fit.tsx';
import styles from '../runs/proposal.module.css';
import { bestReasons, reasonInWords } from '../runs/reason-in-words.ts';
import { ruleInWords } from '../runs/why-alone-in-words.ts';
import { pairingWords } from '../words.ts';
import { matchByHand } from './match-by-hand.ts';
import { rankPartners } from './rank-partners.ts';

const reasonsInARow = 3;

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    shown: await ask(rankPartners, { program: params.program as string, mentee: params.mentee as string }),
    match: await offer(matchByHand),
  }));

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(matchByHand, (_out, { program }) => `/programs/${program}/pairing/by-hand`)]);

export default function PartnersPage() {
  const { shown, match } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const { mentee, partners, ruledOut, criteria, canBeMatched } = shown;
  return (
    <Page
      title={say(pairingWords, 'by_hand.one', { mentee: mentee.name })}
      lead={partners.length > 0 ? say(pairingWords, 'by_hand.one_lead', { count: shown.total }) : undefined}
      back={{ to: `${base}/by-hand`, label: say(pairingWords, 'by_hand.back') }}
    >
      <ListTable
        caption={say(pairingWords, 'by_hand.one', { mentee: mentee.name })}
        columns={[
          {
            key: 'mentor',
            label: say(pairingWords, 'by_hand.mentor'),
            cell: ({ name, title }) => (
              <div>
                <span className={styles.name}>
                  <PersonName name={name} />
                </span>
                {title ? (
                  <div className={styles.title} translate="no">
                    {title}
                  </div>
                ) : null}
              </div>
            ),
          },
          { key: 'fit', label: say(pairingWords, 'by_hand.fit'), numeric: true, cell: ({ fit }) => <Fit fit={fit} /> },
          {
            key: 'why',
            label: say(pairingWords, 'by_hand.why'),
            cell: ({ reasons }) => (
              <ul className={styles.reasons}>
                {bestReasons(reasons, reasonsInARow).map((reason) => (
                  <li key={reason.criterion}>{reasonInWords(say, reason)}</li>
                ))}
              </ul>
            ),
          },
          { key: 'places', label: say(pairingWords, 'by_hand.places'), numeric: true, cell: ({ places }) => places },
          {
            key: 'match',
            label: say(pairingWords, 'by_hand.match'),
            cell: ({ id }) => (
              <CommandForm offer={match} tone="quiet" inline formKey={id}>
                <HiddenField name="mentor" value={id} />
                <HiddenField name="mentee" value={mentee.id} />
              </CommandForm>
            ),
          },
        ]}
        rows={partners}
        rowKey={(row) => row.id}
        empty={
          canBeMatched ? (
            <Empty title={say(pairingWords, 'by_hand.nobody')} text={say(pairingWords, 'by_hand.nobody_text')} />
          ) : (
            <Empty title={say(pairingWords, 'by_hand.not_now')} text={say(pairingWords, 'by_hand.not_now_text')} />
          )
        }
      />
      {ruledOut.length > 0 ? (
        <Section title={say(pairingWords, 'by_hand.ruled_out')}>
          <ul>
            {ruledOut.map(({ rule, people }) => (
              <li key={rule}>{say(pairingWords, 'by_hand.rule', { rule: ruleInWords(say, rule, criteria), count: people })}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
