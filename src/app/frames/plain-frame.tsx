import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { Brand } from './brand.tsx';
import { Content, SkipLink } from './content.tsx';
import { ErrorPage } from './error-page.tsx';
import styles from './plain-frame.module.css';

/** A page that stands alone: signing in, joining, answering. */
export default function PlainFrame() {
  return (
    <Alone>
      <Outlet />
    </Alone>
  );
}

function Alone({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className={styles.top}>
        <Brand />
      </header>
      <Content width="narrow">{children}</Content>
    </>
  );
}

export function ErrorBoundary() {
  return (
    <Alone>
      <ErrorPage />
    </Alone>
  );
}
