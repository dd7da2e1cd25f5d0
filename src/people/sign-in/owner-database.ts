import { drizzle } from 'drizzle-orm/node-postgres';
import type { App } from '../../platform/app.ts';

/**
 * Sign-in happens before anyone knows an organisation, so it alone reads as the database's owner:
 * accounts, which the app's own role may not touch, and who has which address.
 */
export const ownerDatabase = (app: App) => drizzle(app.ownerPool, { casing: 'snake_case' });
