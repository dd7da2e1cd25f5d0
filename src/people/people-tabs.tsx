import { useSay } from '../platform/ui/say.tsx';
import { Tabs } from '../platform/ui/tabs.tsx';
import { peopleWords } from './words.ts';

/** The people, their skills and credentials, and who has which. */
export function PeopleTabs() {
  const say = useSay();
  return (
    <Tabs
      label={say(peopleWords, 'skills.tabs.label')}
      items={[
        { to: '/people', label: say(peopleWords, 'skills.tabs.people') },
        { to: '/people/skills', label: say(peopleWords, 'skills.tabs.skills') },
        { to: '/people/skill-matrix', label: say(peopleWords, 'skills.tabs.matrix') },
        { to: '/people/credentials', label: say(peopleWords, 'credentials.tab') },
        { to: '/people/time', label: say(peopleWords, 'skills.tabs.time') },
      ]}
    />
  );
}
