import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import buttons from '../../platform/ui/button.module.css';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { showOverview } from '../show-overview.ts';
import { reportingWords } from '../words.ts';
import { ReportFigure } from './report-figure.tsx';
import { ReportingTabs } from './reporting-tabs.tsx';
import styles from './report.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params }) => ask(showOverview, { program: params.program ?? '' }));

export default function OverviewPage() {
  const { program, asOf, reports } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${program.id}/reporting`;
  const seesNames = reports.some(({ figures }) => figures.some(({ rows }) => rows !== null));
  return (
    <Page
      title={say(reportingWords, 'page.title')}
      lead={say(reportingWords, seesNames ? 'page.lead' : 'page.leadCounts', { program: program.name })}
      actions={
        <a className={buttons.button} data-tone="primary" href={`${base}/summary.pdf`} download>
          {say(reportingWords, 'page.summary')}
        </a>
      }
    >
      <ReportingTabs program={program.id} reports={reports.map(({ key }) => key)} />
      <div className={styles.questions}>
        {reports.map((reading) => (
          <Section
            key={reading.key}
            title={reading.question}
            actions={<Link to={`${base}/${reading.key}`}>{say(reportingWords, 'page.open', { report: reading.title })}</Link>}
          >
            <div className={styles.figures}>
              {reading.figures.map((figure) => (
                <ReportFigure key={figure.key} figure={figure} />
              ))}
            </div>
          </Section>
        ))}
      </div>
      <p className={styles.foot}>
        <span>
          {say(reportingWords, 'page.asOf')} <Moment at={asOf} as="both" />
        </span>
      </p>
    </Page>
  );
}
