import { z } from 'zod';

/** An address mail can reach: what the directory accepts is what can sign in. */
export const emailAddress = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() : value),
  z.email('This is not an e-mail address. It looks like mia@example.org.').max(254, 'An e-mail address has at most 254 characters.'),
);
