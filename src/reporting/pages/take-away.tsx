import { Moment } from '../../platform/ui/moment.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { reportingWords } from '../words.ts';
import { withFilters } from './filters-in.ts';
import styles from './report.module.css';

/** As of when everything above was counted, and the same as files. */
export function TakeAway({ asOf, files, filters }: { asOf: string; files: { label: string; href: string }[]; filters: object }) {
  const say = useSay();
  return (
    <p className={styles.foot}>
      <span>
        {say(reportingWords, 'page.asOf')} <Moment at={asOf} as="both" />
      </span>
      <span>
        {say(reportingWords, 'page.take')}:
        {files.map(({ label, href }) => (
          <a key={href} href={withFilters(href, filters)} download>
            {label}
          </a>
        ))}
      </span>
    </p>
  );
}
