import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { doorContext } from '../../platform/http/door.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Empty } from '../../platform/ui/empty.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { showHome } from './show-home.ts';
import { appWords } from '../words.ts';
import { NextThings } from './next-things.tsx';
import { Rooms } from './rooms.tsx';
import { ProgramsInCare } from './programs-in-care.tsx';

export async function loader(args: LoaderFunctionArgs) {
  if (args.context.get(doorContext).actor.kind === 'nobody') throw redirect('/sign-in');
  return readPage(args, ({ ask }) => ask(showHome, {}));
}

export default function HomePage() {
  const { next, rooms, programs } = useLoaderData<typeof loader>();
  const say = useSay();
  const { givenName } = useReader();
  const idle = next.length === 0 && rooms.length === 0 && programs.length === 0;
  return (
    <Page title={say(appWords, 'home.hello', { name: givenName })}>
      {next.length > 0 ? <NextThings things={next} /> : null}
      {rooms.length > 0 ? <Rooms rooms={rooms} /> : null}
      {programs.length > 0 ? (
        <Section title={say(appWords, 'home.programs')}>
          <ProgramsInCare programs={programs} />
        </Section>
      ) : null}
      {idle ? <Empty title={say(appWords, 'home.idle')} text={say(appWords, 'home.idle_text')} /> : null}
    </Page>
  );
}
