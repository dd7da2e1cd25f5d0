import { useParams } from 'react-router';
import { useSay } from '../platform/ui/say.tsx';
import { Tabs } from '../platform/ui/tabs.tsx';
import { supportingWords } from './words.ts';

const pages = ['matches', 'cases', 'rules', 'agenda', 'feedback', 'early-swap'] as const;

/** The manager's pages of this stage. */
export function SupportingTabs() {
  const say = useSay();
  const base = `/programs/${useParams().program}/supporting`;
  return (
    <Tabs
      label={say(supportingWords, 'health.tabs.label')}
      items={pages.map((page) => ({
        to: page === 'matches' ? base : `${base}/${page}`,
        label: say(supportingWords, `health.tabs.${page}`),
      }))}
    />
  );
}
