import { Tabs } from '../../platform/ui/tabs.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { reportingWords, type ReportKey } from '../words.ts';

const keys: readonly ReportKey[] = ['participation', 'registration', 'pairing', 'sessions'];

/** The reports of a program, side by side. */
export function ReportingTabs({ program }: { program: string }) {
  const say = useSay();
  const base = `/programs/${program}/reporting`;
  const overview = { to: base, label: say(reportingWords, 'page.overview') };
  return (
    <Tabs
      label={say(reportingWords, 'page.title')}
      items={[overview, ...keys.map((key) => ({ to: `${base}/${key}`, label: say(reportingWords, `${key}.title`) }))]}
    />
  );
}
