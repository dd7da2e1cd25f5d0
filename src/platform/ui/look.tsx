import { use, type ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { NonceContext } from './nonce.ts';
import { theme } from './theme.ts';
import './mantine.css';
import './theme.css';
import './base.css';

/** The product's look around everything. Its variables are in theme.css, so no style is written into the page. */
export function Look({ children }: { children: ReactNode }) {
  const nonce = use(NonceContext);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={() => nonce ?? ''}
      deduplicateInlineStyles
    >
      {children}
    </MantineProvider>
  );
}
