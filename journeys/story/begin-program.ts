/** What every program begins with, so that a journey can go on to what is its own. */
import type { Visitor } from '../browser/visitor.ts';
import { type Json, until } from './api-client.ts';
import { mailsTo } from './sign-in.ts';

interface NewProgram {
  blueprint: string;
  name: string;
  /** E-mail addresses by the role they are invited in. */
  invited: Partial<Record<'mentor' | 'mentee', readonly string[]>>;
}

/** From its blueprint, with registration open and everybody told of it. @param reader of the outbox @returns the program's id */
export async function beginProgram(manager: Visitor, reader: Visitor, { blueprint, name, invited }: NewProgram): Promise<string> {
  await manager.opens(`/programs/new?blueprint=${blueprint}`);
  await manager.types({ name, startsOn: new Date().toISOString().slice(0, 10) });
  await manager.presses('Create the program');
  const program = manager.path.split('/')[2] as string;
  for (const [role, addresses] of Object.entries(invited)) {
    await manager.opens(`/programs/${program}/registration/invite`);
    await manager.types({ role, addresses: addresses.join('\n') });
    await manager.presses('Invite');
  }
  await manager.opens(`/programs/${program}/registration`);
  await manager.presses('Open registration');
  for (const address of Object.values(invited).flat())
    await until(
      () => mailsTo(reader, address, `Will you take part in ${name}?`),
      (mails) => mails.length > 0,
    );
  return program;
}

/** Through the product's own interface, as whoever is signed in at this browser. @throws Error with the answer, unless it was done */
async function asks({ page }: Visitor, method: string, path: string, data: Json = {}): Promise<void> {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, data });
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
}

/** The whole registration of somebody about whom the journey is not. @param promise role, places and hours */
export async function registers(visitor: Visitor, program: string, promise: Json, answers: Json): Promise<void> {
  const path = `/programs/${program}/registration`;
  await asks(visitor, 'PUT', `${path}/commitment`, promise);
  await asks(visitor, 'PATCH', `${path}/answers`, { answers });
  await asks(visitor, 'POST', `${path}/completion`);
}
