import { Tabs } from '../platform/ui/tabs.tsx';
import { useSay } from '../platform/ui/say.tsx';
import { registrationWords } from './words.ts';

/** Between the pages of a program's registration. */
export function RegistrationTabs({ program }: { program: string }) {
  const say = useSay();
  const at = `/programs/${program}/registration`;
  return (
    <Tabs
      label={say(registrationWords, 'page.tabs')}
      items={[
        { to: at, label: say(registrationWords, 'page.overview') },
        { to: `${at}/questionnaire`, label: say(registrationWords, 'page.questionnaire') },
        { to: `${at}/access`, label: say(registrationWords, 'page.access') },
        { to: `${at}/invitations`, label: say(registrationWords, 'page.invitations') },
        { to: `${at}/people`, label: say(registrationWords, 'page.people') },
        { to: `${at}/credentials`, label: say(registrationWords, 'requirements.tab') },
        { to: `${at}/screening`, label: say(registrationWords, 'screening.tab') },
        { to: `${at}/newcomers`, label: say(registrationWords, 'newcomers.tab') },
        { to: `${at}/wall`, label: say(registrationWords, 'wall.tab') },
      ]}
    />
  );
}
