import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { testApp } from '../testing/test-app.ts';
import { sendMail } from './send-mail.ts';
import { closeTransports } from './transport.ts';

const received: string[] = [];
let refusals = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (refusals > 0) {
        refusals--;
        return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
      }
      received.push(Buffer.concat(parts).toString());
      done();
    });
  },
});
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
  (await app.ownerPool.query('select sent_at, attempts, last_problem from platform.mails where id = $1', [id])).rows[0];

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
