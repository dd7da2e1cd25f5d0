import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';

export default function HomePage() {
  const say = useSay();
  return <Page title={say(appWords, 'home.title')} />;
}
