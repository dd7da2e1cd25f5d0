import { createContext } from 'react';

/** The response's own mark, for styles drawn by components; see platform/http/nonce.ts. */
export const NonceContext = createContext<string | undefined>(undefined);
