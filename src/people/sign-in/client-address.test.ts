import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { clientAddress, clientAddressHeader, clientAddressOf, noteClient } from './client-address.ts';

it.each([
  ['198.51.100.7', null, '198.51.100.7'],
  ['::ffff:198.51.100.7', null, '198.51.100.7'],
  ['198.51.100.7', '203.0.113.9', '198.51.100.7'],
  ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['::ffff:10.0.0.3', 'a made-up one, 203.0.113.9', '203.0.113.9'],
  ['fd00::1', '2001:db8::7', '2001:db8::7'],
  [undefined, '203.0.113.9', undefined],
])('a request from %j forwarded for %j counts as from %j', (remote, forwardedFor, address) => {
  expect(clientAddress(remote, forwardedFor)).toBe(address);
});

it('believes no client that names its own address', async () => {
  const site = new Hono();
  site.use(noteClient);
  site.get('/', (c) => c.text(clientAddressOf(c.req.raw) ?? 'unknown'));
  const request = () => new Request('http://site/', { headers: { [clientAddressHeader]: '192.0.2.1' } });
  expect(await (await site.fetch(request())).text()).toBe('unknown');
  expect(await (await site.fetch(request(), { incoming: { socket: { remoteAddress: '198.51.100.7' } } })).text()).toBe('198.51.100.7');
});
