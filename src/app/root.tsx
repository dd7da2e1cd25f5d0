import type { ReactNode } from 'react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useNavigation,
  useRouteLoaderData,
  type LoaderFunctionArgs,
  type MetaFunction,
} from 'react-router';
import { Look } from '../platform/ui/look.tsx';
import type { RootData } from '../platform/ui/reader.ts';
import { SayingWords } from '../platform/ui/say.tsx';
import { readRoot } from './read-root.ts';
import { ErrorPage } from './frames/error-page.tsx';
import './frames/document.css';

export const loader = (args: LoaderFunctionArgs) => readRoot(args);

/** What was just done and what the navigation shows change with every page. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: 'Pairwell' }];

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData('root') as RootData | undefined;
  const language = root?.reader.language ?? 'en';
  return (
    <html lang={language} data-mantine-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbf9f5" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <Look>
          <SayingWords>{children}</SayingWords>
        </Look>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  const { state } = useNavigation();
  return (
    <>
      {state === 'idle' ? null : <div className="loading" aria-hidden="true" />}
      <Outlet />
    </>
  );
}

export { ErrorPage as ErrorBoundary };
