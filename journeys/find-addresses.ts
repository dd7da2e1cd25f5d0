import type { Visitor } from './browser/visitor.ts';

/** @returns an address of a page with this path to which a link leads this person, or undefined */
export type Addresses = (path: string) => string | undefined;

const asPattern = (path: string) => new RegExp(`^/${path.replaceAll(/:\w+/g, '[^/?#.]+')}$`);

/** Follows links from page to page, as few as it takes, until every kind of page this person can reach is known. */
export async function addressesFor(visitor: Visitor, paths: readonly string[]): Promise<Addresses> {
  const patterns = new Map(paths.map((path) => [path, asPattern(path)]));
  const known = new Map<string, string>();
  const queue = ['/'];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    for (const link of await linksOn(visitor, address)) {
      const [path] = mostSpecific(link, patterns);
      if (!path || known.has(path)) continue;
      known.set(path, link);
      queue.push(link);
    }
  }
  return (path) => (path.includes(':') ? known.get(path) : `/${path}`);
}

/** `people/new` fits `people/:person` too, and is not meant by it. */
const mostSpecific = (link: string, patterns: Map<string, RegExp>): string[] =>
  [...patterns]
    .filter(([, pattern]) => pattern.test(link.split(/[?#]/)[0] as string))
    .map(([path]) => path)
    .sort((a, b) => a.split(':').length - b.split(':').length);

async function linksOn(visitor: Visitor, address: string): Promise<string[]> {
  const answer = await visitor.page.request.get(address);
  const found = [...(await answer.text()).matchAll(/href="(\/[^"#]*)/g)];
  return [...new Set(found.map(([, link]) => (link as string).replaceAll('&amp;', '&')))];
}
