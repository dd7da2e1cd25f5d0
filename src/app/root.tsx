import { use, type ReactNode } from 'react';
import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useNavigation,
  useRouteLoaderData,
  type LinksFunction,
  type LoaderFunctionArgs,
} from 'react-router';
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { Look } from '../platform/ui/look.tsx';
import { NonceContext } from '../platform/ui/nonce.ts';
import type { RootData } from '../platform/ui/reader.ts';
import { SayingWords } from '../platform/ui/say.tsx';
import { readRoot } from './read-root.ts';
import { ErrorPage } from './frames/error-page.tsx';
import './frames/document.css';

export const loader = (args: LoaderFunctionArgs) => readRoot(args);

/** What was just done and what the navigation shows change with every page. */
export const shouldRevalidate = () => true;

/** Fetched with the page, so that its letters do not change while it is read. */
export const links: LinksFunction = () =>
  [inter, serif].map((href) => ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }));

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData('root') as RootData | undefined;
  const language = root?.reader.language ?? 'en';
  const nonce = use(NonceContext);
  return (
    <html lang={language} data-mantine-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbf9f5" />
        {import.meta.env.DEV ? <meta property="csp-nonce" nonce={nonce} /> : null}
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <Links nonce={nonce} />
      </head>
      <body>
        <Look>
          <SayingWords>{children}</SayingWords>
        </Look>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
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
