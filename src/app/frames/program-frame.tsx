import { Outlet, useLoaderData, useParams, useRouteLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { About } from '../../platform/ui/page-title.tsx';
import { showStages } from '../show-stages.ts';
import { Content } from './content.tsx';
import { ErrorPage } from './error-page.tsx';
import { StageNav } from './stage-nav.tsx';
import styles from './program-frame.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params }) => ask(showStages, { program: params.program as string }));

/** A program's six stages beside the page of one of them. */
export default function ProgramFrame() {
  const shown = useLoaderData<typeof loader>();
  const { program = '' } = useParams();
  return (
    <About value={shown.name}>
      <div className={styles.frame}>
        <StageNav program={program} shown={shown} />
        <Content width="inner">
          <Outlet />
        </Content>
      </div>
    </About>
  );
}

export function ErrorBoundary() {
  const shown = useRouteLoaderData<typeof loader>('program-frame');
  const { program = '' } = useParams();
  return (
    <div className={shown ? styles.frame : undefined}>
      {shown ? <StageNav program={program} shown={shown} /> : null}
      <Content width={shown ? 'inner' : 'site'}>
        <ErrorPage />
      </Content>
    </div>
  );
}
