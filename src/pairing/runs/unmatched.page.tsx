import { Link, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { inStrand } from '../strands/in-strand.ts';
import { StrandSwitch } from '../strands/strand-switch.tsx';
import { pairingWords } from '../words.ts';
import { listUnmatchedPeople } from './list-unmatched-people.ts';
import { whyAloneInWords } from './why-alone-in-words.ts';
import styles from './unmatched.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) => {
    const role: 'mentor' | 'mentee' = search.get('role') === 'mentor' ? 'mentor' : 'mentee';
    return { role, people: await ask(listUnmatchedPeople, { ...Object.fromEntries(search), role, program: params.program as string }) };
  });

export default function UnmatchedPage() {
  const { role, people } = useLoaderData<typeof loader>();
  const say = useSay();
  const structure = people.strands.all.length > 1 ? people.strands.current : null;
  const base = `/programs/${useParams().program}/pairing`;
  return (
    <Page title={say(pairingWords, 'alone.title')} lead={say(pairingWords, 'alone.lead')}>
      <PairingTabs />
      <StrandSwitch strands={people.strands} />
      <nav className={styles.sides} aria-label={say(pairingWords, 'alone.title')}>
        {(['mentee', 'mentor'] as const).map((side) => (
          <ButtonLink key={side} to={inStrand(`?role=${side}`, structure)} tone={side === role ? 'primary' : 'quiet'} small>
            {say(pairingWords, `alone.${side}s`)}
          </ButtonLink>
        ))}
      </nav>
      <ListTable
        caption={say(pairingWords, 'alone.title')}
        columns={[
          {
            key: 'name',
            label: say(pairingWords, 'alone.person'),
            sort: true,
            cell: ({ name, title }) => (
              <div>
                <strong>
                  <PersonName name={name} />
                </strong>
                {title ? <div className={styles.title}>{title}</div> : null}
              </div>
            ),
          },
          {
            key: 'why',
            label: say(pairingWords, 'alone.why'),
            cell: ({ id, why }) => (
              <div className={styles.why}>
                <p>{whyAloneInWords(say, role, why, people.criteria)}</p>
                <Link to={inStrand(`${base}/why?${role}=${id}`, structure)}>{say(pairingWords, 'why.link')}</Link>
              </div>
            ),
          },
        ]}
        rows={people.items}
        rowKey={(row) => row.id}
        next={people.next}
        search={{ label: say(pairingWords, 'alone.search') }}
        empty={
          people.run ? (
            <Empty title={say(pairingWords, 'alone.nobody')} text={say(pairingWords, 'alone.nobody_text')} />
          ) : (
            <Empty
              title={say(pairingWords, 'proposal.none')}
              text={say(pairingWords, 'proposal.none_text')}
              action={{ to: inStrand(base, structure), label: say(pairingWords, 'proposal.to_overview') }}
            />
          )
        }
      />
    </Page>
  );
}
