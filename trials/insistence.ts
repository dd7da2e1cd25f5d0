/** A client as it should be: one key per command, sent again with it until there is an answer. */
import { isDeepStrictEqual } from 'node:util';
import type { Caller, Json } from '../journeys/story/api-client.ts';

export interface Insistence {
  acknowledged: number;
  /** Sent again because no answer came or the site said that it failed. */
  retried: number;
  /** Sent again although it had been acknowledged; must be answered the same. */
  repeated: number;
  findings: string[];
}

export const insistence = (): Insistence => ({ acknowledged: 0, retried: 0, repeated: 0, findings: [] });

const mostAttempts = 600;
const patienceMs = 30_000;

/** @throws Error when the site refuses a command that it should carry out, or never answers */
export async function insist<T = Json>(
  record: Insistence,
  who: Caller,
  method: string,
  path: string,
  body: Json = {},
  again = false,
): Promise<T> {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const send = () => answered(record, () => who.asks(method, path, body, headers), `${method} ${path}`);
  const first = await send();
  if (first.status >= 300) throw new Error(`${method} ${path} was answered ${first.status}: ${JSON.stringify(first.body)}`);
  record.acknowledged++;
  if (again) {
    record.repeated++;
    const second = await send();
    if (!isDeepStrictEqual(second, first))
      record.findings.push(
        `${method} ${path}, sent twice with one key, was answered ${JSON.stringify(first)} and ${JSON.stringify(second)}`,
      );
  }
  return first.body as T;
}

/** Reads, again while the site is away. */
export async function read<T = Json>(record: Insistence, who: Caller, path: string): Promise<T> {
  const answer = await answered(record, () => who.asks('GET', path), `GET ${path}`);
  if (answer.status >= 300) throw new Error(`GET ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}

async function answered(
  record: Insistence,
  ask: () => Promise<{ status: number; body: Json }>,
  what: string,
): Promise<{ status: number; body: Json }> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const answer = await within(ask(), what, record);
    if (answer && answer.status < 500) return answer;
    record.retried++;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`${what} was never answered.`);
}

async function within(
  asked: Promise<{ status: number; body: Json }>,
  what: string,
  record: Insistence,
): Promise<{ status: number; body: Json } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((give) => {
    timer = setTimeout(() => {
      record.findings.push(`${what} hung for ${patienceMs / 1_000} s`);
      give(undefined);
    }, patienceMs);
  });
  const answer = await Promise.race([asked.catch(() => undefined), late]);
  clearTimeout(timer);
  return answer;
}
