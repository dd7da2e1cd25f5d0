import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { Content, SkipLink } from './content.tsx';
import { ErrorPage } from './error-page.tsx';
import { useShell } from './frame-data.ts';
import { TopBar } from './top-bar.tsx';

/** The bar at the top and whatever is below it: a page, or a program's frame with its own. */
export default function SiteFrame() {
  return (
    <AroundTheSite>
      <Outlet />
    </AroundTheSite>
  );
}

function AroundTheSite({ children }: { children: ReactNode }) {
  const shell = useShell();
  return (
    <>
      <SkipLink />
      <TopBar shell={shell} />
      {children}
    </>
  );
}

export function ErrorBoundary() {
  return (
    <AroundTheSite>
      <Content>
        <ErrorPage />
      </Content>
    </AroundTheSite>
  );
}
