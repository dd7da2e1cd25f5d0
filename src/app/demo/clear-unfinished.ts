import type { App } from '../../platform/app.ts';
import { aWorkerLives } from '../../platform/jobs/heartbeat.ts';
import { slug } from './set-up-organization.ts';

/**
 * Makes room for the demo. A telling that was cut off has no cast yet and is taken away whole.
 * @returns false where a demo stands complete, or where an organisation of somebody's own is at home
 * @throws Error while a worker runs on the same data: it would take jobs of the story out of their turn
 */
export async function clearUnfinished(app: App): Promise<boolean> {
  const found = await app.ownerPool.query<{ slug: string; complete: boolean }>(
    'select slug, exists (select from people.demo_cast c where c.organization_id = o.id) as complete from people.organizations o',
  );
  if (found.rows.some((row) => row.slug !== slug || row.complete)) return false;
  if (await aWorkerLives(app.ownerPool))
    throw new Error('Pairwell is running on this data. Stop it, load the demo, and start it again; `pairwell start` does both.');
  if (found.rows.length === 0) return true;
  await app.ownerPool.query(
    'truncate people.organizations, people.accounts, platform.events, platform.mails, platform.works, platform.reactions_done, platform.chores_done, platform.idempotency_keys cascade',
  );
  await app.ownerPool.query('delete from graphile_worker._private_jobs');
  return true;
}
