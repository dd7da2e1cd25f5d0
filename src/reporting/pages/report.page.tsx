import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { ChartSection } from '../charts/chart-section.tsx';
import { listSegments } from '../list-segments.ts';
import { reportQueryOf } from '../report-queries.ts';
import { reportingWords } from '../words.ts';
import { filtersIn } from './filters-in.ts';
import { ReportFigure } from './report-figure.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportingTabs } from './reporting-tabs.tsx';
import { TakeAway } from './take-away.tsx';
import styles from './report.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) => {
    const question = reportQueryOf(params.report ?? '');
    if (!question) throw new NotFound();
    const program = params.program ?? '';
    const filters = filtersIn(search);
    // First, for to some readers the report is counted in the product's own name, and changing back costs a statement.
    const segments = await ask(listSegments, { program });
    return { filters, segments, reading: await ask(question, { ...filters, program }) };
  });

export default function ReportPage() {
  const { filters, reading, segments } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${reading.program.id}/reporting/${reading.key}`;
  const seesNames = reading.figures.some(({ rows }) => rows !== null);
  return (
    <Page title={reading.title} lead={reading.question}>
      <ReportingTabs program={reading.program.id} reports={reading.program.reports} />
      <div>
        <p className={styles.says}>{reading.says}</p>
        <ReportFilters reading={reading} segments={segments} filters={filters} />
      </div>
      {seesNames ? null : <Notice>{say(reportingWords, 'page.counts')}</Notice>}
      <div className={styles.figures}>
        {reading.figures
          .filter((figure) => !figure.isStep)
          .map((figure) => (
            <ReportFigure key={figure.key} figure={figure} />
          ))}
      </div>
      {reading.charts.map((chart) => (
        <ChartSection key={chart.key} chart={chart} />
      ))}
      <TakeAway
        asOf={reading.asOf}
        files={['csv', 'json'].map((ending) => ({ label: ending.toUpperCase(), href: `${base}/files/${reading.key}.${ending}` }))}
        filters={filters}
      />
    </Page>
  );
}
