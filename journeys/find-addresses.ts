import type { Visitor } from './browser/visitor.ts';

/** @returns an address of a page with this path that a link leads to, or undefined */
export type Addresses = (path: string) => string | undefined;

const asPattern = (path: string) => new RegExp(`^/${path.replaceAll(/:\w+/g, '[^/?#]+')}$`);

/** Follows links from page to page, as few as it takes, until every kind of page is known. */
export async function addressesIn(paths: readonly string[], ...visitors: Visitor[]): Promise<Addresses> {
  const patterns = new Map(paths.map((path) => [path, asPattern(path)]));
  const known = new Map<string, string>();
  for (const visitor of visitors) await explore(visitor, patterns, known);
  return (path) => (path.includes(':') ? known.get(path) : `/${path}`);
}

/** Each kind of page is opened once; what leads nowhere new is not. */
async function explore(visitor: Visitor, patterns: Map<string, RegExp>, known: Map<string, string>): Promise<void> {
  const opened = new Set<string>();
  const queue = ['/'];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const links = await linksOn(visitor, address);
    for (const link of links) {
      const [path] = mostSpecific(link, patterns);
      if (!path || opened.has(path)) continue;
      opened.add(path);
      if (!known.has(path)) known.set(path, link);
      queue.push(link);
    }
  }
}

/** `people/new` fits `people/:person` too, and is not meant by it. */
const mostSpecific = (link: string, patterns: Map<string, RegExp>): string[] =>
  [...patterns].filter(([, pattern]) => pattern.test(link.split('?')[0] as string)).map(([path]) => path).sort((a, b) => a.split(':').length - b.split(':').length);

async function linksOn(visitor: Visitor, address: string): Promise<string[]> {
  const answer = await visitor.page.request.get(address);
  const found = [...(await answer.text()).matchAll(/href="(\/[^"#]*)/g)];
  return [...new Set(found.map(([, link]) => (link as string).replaceAll('&amp;', '&')))];
}
