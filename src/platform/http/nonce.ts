import { createContext } from 'react-router';

/** The mark that this response's own scripts and styles carry, and that no injected one can guess. */
export const nonceContext = createContext<string>('');
