/** Skills for tests. */
import { theSystem } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { bringShippedSkills } from './taxonomy/bring-shipped-skills.ts';

/** The organisation's copy of the skills that come with the product, as the clock would bring it. @returns how many are new */
export const withShippedSkills = (app: App, organization: { id: string }): Promise<number> =>
  inTransaction(app, theSystem(organization.id), bringShippedSkills);
