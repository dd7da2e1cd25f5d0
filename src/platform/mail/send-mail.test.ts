import { SMTPServer } from 'smtp-server';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { testApp } from '../testing/test-app.ts';
import { sendMail } from './send-mail.ts';
import { closeTransports, InDoubt } from './transport.ts';

const received: string[] = [];
let refusals = 0;
/** At which word of the conversation the server is gone, once. */
let diesAt: 'RCPT' | 'DATA' | 'the end' | undefined;
const open = new Set<Socket>();

function dies(word: typeof diesAt): boolean {
  if (diesAt !== word) return false;
  diesAt = undefined;
  for (const socket of open) socket.destroy();
  return true;
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => {
    if (address.startsWith('nobody@')) return done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
    return dies('RCPT') ? undefined : done();
  },
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => {
      parts.push(part);
      dies('DATA');
    });
    stream.on('end', () => {
      if (refusals > 0) {
        refusals--;
        return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
      }
      received.push(Buffer.concat(parts).toString());
      if (!dies('the end')) done();
    });
  },
});
server.server.on('connection', (socket: Socket) => {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
});
server.on('error', () => undefined);
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
afterAll(() => {
  closeTransports();
  return new Promise<void>((closed) => server.close(closed));
});

const app = await testApp([]);
Object.assign(app.configuration, { smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
const organization = '019b0000-0000-7000-8000-000000000001';
let made = 0;

async function aMail(calendar: object | null = null): Promise<string> {
  const id = `019b0000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  await app.ownerPool.query(
    `insert into platform.mails (id, organization_id, name, occasion, to_person_id, to_address, subject, body_text, body_html, calendar, written_at)
     values ($1::uuid, $2, 'a.mail', $1::uuid::text, $1::uuid, 'mia@fjord.example', 'Grüße', 'Hello', '<p>Hello</p>', $3, now())`,
    [id, organization, calendar],
  );
  return id;
}

const send = (mail: string) => sendMail(app, { organization, mail });
const row = async (id: string) =>
  (await app.ownerPool.query('select claimed_at, sent_at, attempts, last_problem, given_up_at from platform.mails where id = $1', [id]))
    .rows[0];

describe('the sender', () => {
  it('sends a mail once, however many workers are told to', async () => {
    received.length = 0;
    const id = await aMail();
    await Promise.all([1, 2, 3, 4].map(() => send(id)));
    await send(id);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain(`Message-ID: <${id}@pairwell>`);
  });

  it('tries again after the server refused, and then sends once', async () => {
    received.length = 0;
    refusals = 1;
    const id = await aMail();
    await expect(send(id)).rejects.toThrow('Try again later');
    expect(await row(id)).toMatchObject({ sent_at: null, attempts: 1, last_problem: expect.stringContaining('Try again later') });
    await send(id);
    expect(received).toHaveLength(1);
    expect(await row(id)).toMatchObject({ sent_at: expect.any(Date), attempts: 2, last_problem: null });
  });

  it('gives up where the server knows no such mailbox, and after the last attempt', async () => {
    received.length = 0;
    const unknown = await aMail();
    await app.ownerPool.query(`update platform.mails set to_address = 'nobody@fjord.example' where id = $1`, [unknown]);
    await send(unknown);
    expect(await row(unknown)).toMatchObject({ sent_at: null, attempts: 1, given_up_at: expect.any(Date) });
    expect(app.problems.splice(0)).toHaveLength(1);
    const tried = await aMail();
    await app.ownerPool.query('update platform.mails set attempts = 24 where id = $1', [tried]);
    refusals = 1;
    await expect(send(tried)).rejects.toThrow('Try again later');
    await send(tried);
    expect(await row(tried)).toMatchObject({ attempts: 25, given_up_at: expect.any(Date) });
    expect(received).toEqual([]);
  });

  it('tries again where the server was gone before it was given the letter', async () => {
    closeTransports();
    received.length = 0;
    diesAt = 'RCPT';
    const id = await aMail();
    await expect(send(id)).rejects.toThrow('Connection closed unexpectedly');
    expect(await row(id)).toMatchObject({ claimed_at: null, sent_at: null, attempts: 1 });
    await send(id);
    expect(received).toHaveLength(1);
    expect(await row(id)).toMatchObject({ sent_at: expect.any(Date), attempts: 2, last_problem: null });
  });

  it('takes another connection at once where a kept one was gone before it was given the letter', async () => {
    await send(await aMail());
    received.length = 0;
    diesAt = 'RCPT';
    const id = await aMail();
    await send(id);
    expect(received).toHaveLength(1);
    expect(await row(id)).toMatchObject({ sent_at: expect.any(Date), attempts: 1 });
  });

  it('tries again where there is no server at all', async () => {
    const id = await aMail();
    const { smtpUrl } = app.configuration;
    Object.assign(app.configuration, { smtpUrl: 'smtp://127.0.0.1:1' });
    await expect(send(id)).rejects.toThrow('ECONNREFUSED');
    Object.assign(app.configuration, { smtpUrl });
    expect(await row(id)).toMatchObject({ claimed_at: null, sent_at: null, attempts: 1 });
  });

  it.each([
    ['DATA', 0],
    ['the end', 1],
  ] as const)('leaves a mail in doubt where the server was gone at %s, and never resends it', async (word, taken) => {
    received.length = 0;
    diesAt = word;
    const id = await aMail();
    await send(id);
    expect(await row(id)).toMatchObject({ claimed_at: expect.any(Date), sent_at: null, attempts: 1, last_problem: expect.any(String) });
    await send(id);
    expect(received).toHaveLength(taken);
    expect(await row(id)).toMatchObject({ sent_at: null, attempts: 1 });
    expect(app.problems.splice(0)).toEqual([expect.any(InDoubt)]);
  });

  it('does not resend a mail whose sender never came back', async () => {
    received.length = 0;
    const id = await aMail();
    await app.ownerPool.query('update platform.mails set claimed_at = now() where id = $1', [id]);
    await send(id);
    expect(received).toEqual([]);
    expect(await row(id)).toMatchObject({ sent_at: null });
  });

  it('carries the invitation as a calendar part that mail programs act on', async () => {
    received.length = 0;
    await send(await aMail({ method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' }));
    expect(received[0]).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
  });
});
