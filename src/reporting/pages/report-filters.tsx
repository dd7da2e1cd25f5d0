import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import buttons from '../../platform/ui/button.module.css';
import fields from '../../platform/ui/fields.module.css';
import { useSay } from '../../platform/ui/say.tsx';
import { isNarrowed, type Filters } from '../narrowing.ts';
import type { ReportReading } from '../read/reading.ts';
import { reportingWords } from '../words.ts';
import styles from './report.module.css';

interface Given {
  reading: ReportReading;
  segments: { tracks: { id: string; name: string }[]; departments: string[] };
  filters: Filters;
}

/** Narrows the report by its address; folded away until somebody does. */
export function ReportFilters({ reading, segments, filters }: Given) {
  const say = useSay();
  const { tracks, departments } = segments;
  const narrowed = isNarrowed(filters);
  return (
    <details className={styles.filters} open={narrowed}>
      <summary>{say(reportingWords, 'filters.title')}</summary>
      <Form method="get" className={styles.form}>
        {reading.byPeriod ? <Day name="from" label={say(reportingWords, 'filters.from')} value={filters.from} /> : null}
        {reading.byPeriod ? <Day name="to" label={say(reportingWords, 'filters.to')} value={filters.to} /> : null}
        <Choice
          name="track"
          label={say(reportingWords, 'filters.track')}
          value={filters.track}
          every={say(reportingWords, 'filters.everyTrack')}
          options={tracks}
        />
        <Choice
          name="department"
          label={say(reportingWords, 'filters.department')}
          value={filters.department}
          every={say(reportingWords, 'filters.everyDepartment')}
          options={departments.map((name) => ({ id: name, name }))}
        />
        <button className={buttons.button} data-tone="quiet" type="submit">
          {say(reportingWords, 'filters.show')}
        </button>
        {narrowed ? <Link to="?">{say(reportingWords, 'filters.clear')}</Link> : null}
      </Form>
    </details>
  );
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <label className={styles.field}>
    <span>{label}</span>
    {children}
  </label>
);

const Day = ({ name, label, value }: { name: string; label: string; value?: string }) => (
  <Labelled label={label}>
    <input className={fields.input} data-width="date" type="date" name={name} defaultValue={value} key={value} />
  </Labelled>
);

interface Choices {
  name: string;
  label: string;
  value?: string;
  every: string;
  options: { id: string; name: string }[];
}

const Choice = ({ name, label, value, every, options }: Choices) => (
  <Labelled label={label}>
    <select className={fields.input} name={name} defaultValue={value} key={value}>
      <option value="">{every}</option>
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  </Labelled>
);
