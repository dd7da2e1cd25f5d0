import { Tabs } from '../../platform/ui/tabs.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { reportingWords, sayNamed } from '../words.ts';

/** The reports of a program, side by side. */
export function ReportingTabs({ program, reports }: { program: string; reports: readonly string[] }) {
  const say = useSay();
  const base = `/programs/${program}/reporting`;
  const overview = { to: base, label: say(reportingWords, 'page.overview') };
  return (
    <Tabs
      label={say(reportingWords, 'page.title')}
      items={[overview, ...reports.map((key) => ({ to: `${base}/${key}`, label: sayNamed(say, `${key}.title`) }))]}
    />
  );
}
