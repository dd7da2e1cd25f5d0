/** The floor of a page: a Hono route that does nothing but give the same bytes. `node bench/bare-route.ts <file>` */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

const bytes = readFileSync(process.argv[2] ?? '', 'utf8');
const site = new Hono();
site.use(compress());
site.get('/', (c) => c.html(bytes));
const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, () =>
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`),
);
