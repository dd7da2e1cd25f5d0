/**
 * The floor of an import, as two COPYs of the same rows. The fair one goes into a table like that of the
 * people, with its indexes and keys, for less than that no import could do; the bare one into a table of
 * plain texts that has none.
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { connectAsOwner } from '../trials/embedded-database.ts';

const times = 3;

/** @param organization whose people were imported from the content @returns milliseconds, the middle of three each */
export async function copyPeople(dataFolder: string, organization: string, content: string): Promise<{ fairMs: number; bareMs: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwell-bench-'));
  const [bare, fair] = [join(folder, 'bare.csv'), join(folder, 'fair.csv')];
  await writeFile(bare, content);
  // The server may run as somebody else.
  await Promise.all([chmod(folder, 0o777), chmod(bare, 0o644)]);
  const client = await connectAsOwner(dataFolder);
  try {
    const columns = (content.split('\n', 1)[0] ?? '').trim().split(',');
    const plain = columns.map((name) => `"${name.replaceAll('"', '')}" text`).join(', ');
    await client.query(`copy (select * from people.persons where organization_id = '${organization}' and imported_at is not null
      and not exists (select from people.persons elsewhere where elsewhere.id = persons.manager_id and elsewhere.imported_at is null))
      to '${fair}' with (format csv)`);
    return {
      bareMs: await copyInto(client, `(${plain})`, `from '${bare}' with (format csv, header)`),
      fairMs: await copyInto(client, likePeople, `from '${fair}' with (format csv)`),
    };
  } finally {
    await client.end();
    await rm(folder, { recursive: true });
  }
}

const likePeople = `(like people.persons including all, foreign key (organization_id) references people.organizations,
  foreign key (organization_id, manager_id) references public.copied_people (organization_id, id))`;

async function copyInto(client: pg.Client, table: string, from: string): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    await client.query(`create table public.copied_people ${table}`);
    const begun = performance.now();
    await client.query(`copy public.copied_people ${from}`);
    took.push(performance.now() - begun);
    await client.query('drop table public.copied_people');
  }
  return took.sort((one, other) => one - other)[Math.floor(times / 2)] as number;
}
