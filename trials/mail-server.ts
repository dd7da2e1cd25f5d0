/** A real mail server on loopback that keeps what it accepted, and takes its time as real ones do. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  /** Message-IDs in the order of delivery, as often as they were delivered. */
  delivered: string[];
  stop(): Promise<void>;
}

export async function startMailServer({ takesMs = 15 } = {}): Promise<MailServer> {
  const delivered: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
      stream.on('end', () => {
        delivered.push(/^message-id:\s*<(.+?)>/im.exec(text)?.[1] ?? 'none');
        setTimeout(done, takesMs);
      });
    },
  });
  // A sender that is killed in mid-sentence is what the trial is about.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    delivered,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
