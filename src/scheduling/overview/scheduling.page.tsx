import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { schedulingWords } from '../words.ts';
import styles from '../scheduling.module.css';
import { listPairsWithoutDate } from './list-pairs-without-date.ts';
import { listSessions, sessionFilters, type SessionFilter } from './list-sessions.ts';
import { PairsWithoutDate } from './pairs-without-date.tsx';
import { SchedulingFigures } from './scheduling-figures.tsx';
import { SessionList } from './session-list.tsx';
import { showScheduling } from './show-scheduling.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) => {
    const program = params.program as string;
    const given = (name: string) => search.get(name) ?? undefined;
    const page = { program, after: given('after'), sort: given('sort'), search: given('search') };
    const state = sessionFilters.find((one) => one === given('show'));
    const pairs = given('show') === 'without';
    return {
      filters: sessionFilters,
      shown: pairs ? ('without' as const) : (state ?? null),
      figures: await ask(showScheduling, { program }),
      sessions: pairs ? undefined : await ask(listSessions, { ...page, state }),
      pairs: pairs ? await ask(listPairsWithoutDate, page) : undefined,
    };
  });

export default function SchedulingPage() {
  const { filters, shown, figures, sessions, pairs } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page title={say(schedulingWords, 'overview.title')} lead={say(schedulingWords, 'overview.lead')}>
      <SchedulingFigures {...figures} />
      <Section title={say(schedulingWords, pairs ? 'overview.pairs' : 'overview.sessions')} id="list">
        <Views filters={filters} shown={shown} />
        {pairs ? <PairsWithoutDate {...pairs} /> : null}
        {sessions ? <SessionList {...sessions} /> : null}
      </Section>
    </Page>
  );
}

function Views({ filters, shown }: { filters: readonly SessionFilter[]; shown: SessionFilter | 'without' | null }) {
  const say = useSay();
  const views = [
    { show: null, label: say(schedulingWords, 'overview.all') },
    ...filters.map((show) => ({
      show,
      label: say(schedulingWords, show === 'awaiting word' ? 'overview.awaiting word' : `state.${show}`),
    })),
    { show: 'without' as const, label: say(schedulingWords, 'overview.without') },
  ];
  return (
    <nav className={styles.filters} aria-label={say(schedulingWords, 'overview.views')}>
      {views.map(({ show, label }) => (
        <Link key={label} to={show ? `?show=${show}#list` : '?#list'} aria-current={show === shown ? 'true' : undefined} preventScrollReset>
          {label}
        </Link>
      ))}
    </nav>
  );
}
