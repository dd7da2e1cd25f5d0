import { addressOf, organization, type Name } from './plot.ts';
import type { Site } from '../start-site.ts';

export type Json = Record<string, unknown>;

/** One person at the REST API, with a key of their own. */
export class Caller {
  private readonly base: string;
  private readonly key: string;

  constructor(site: Pick<Site, 'url'>, key: string) {
    this.base = `${site.url}/api/v1`;
    this.key = key;
  }

  /** @returns the answer's status and body, whatever they are */
  async asks(method: string, path: string, body?: Json, headers: Record<string, string> = {}): Promise<{ status: number; body: Json }> {
    const answer = await fetch(this.base + path, {
      method,
      headers: { authorization: `Bearer ${this.key}`, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, body: (await answer.json()) as Json };
  }

  /** @throws Error naming what was asked and what was answered, unless it was done */
  private async done<T>(method: string, path: string, body?: Json): Promise<T> {
    const answer = await this.asks(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  get = <T = Json>(path: string): Promise<T> => this.done<T>('GET', path);
  post = <T = Json>(path: string, body: Json = {}): Promise<T> => this.done<T>('POST', path, body);
  put = <T = Json>(path: string, body: Json = {}): Promise<T> => this.done<T>('PUT', path, body);
  patch = <T = Json>(path: string, body: Json = {}): Promise<T> => this.done<T>('PATCH', path, body);
  delete = <T = Json>(path: string, body?: Json): Promise<T> => this.done<T>('DELETE', path, body);
}

/** A key made from the command line of the machine the site runs on. */
export const callerFor = (site: Site, name: Name): Promise<Caller> => callerAt(site, addressOf(name), organization.slug);

/** The same for anybody of any organisation. @param slug of the organisation */
export async function callerAt(site: Site, address: string, slug: string): Promise<Caller> {
  const printed = await site.pairwell('run', 'people.make-api-key', '--as', address, '--organization', slug, '--name', 'story');
  return new Caller(site, (JSON.parse(printed) as { key: string }).key);
}

/** Asks again until the answer is what is waited for. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean, withinMs = 30_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > end) throw new Error(`This did not come: ${JSON.stringify(answer).slice(0, 2_000)}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
