import { createTransport } from 'nodemailer';
import type { Readable } from 'node:stream';
import type { Configuration } from '../configuration.ts';
import type { mails } from '../db/tables.ts';

type OutgoingMail = typeof mails.$inferSelect;

/** The connection was lost after the letter had begun to leave: the server may have it or not. */
export class InDoubt extends Error {}

/** The server will never take this letter: it knows no such mailbox, or wants no such mail. */
export class Rejected extends Error {}

export interface Transport {
  /** @throws InDoubt, Rejected; any other Error when the mail was not accepted and may be tried again */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

const made = new Map<string, Transport>();

/** SMTP where SMTP_URL is set; undefined otherwise: the outbox itself is where mails stay to be read. */
export function transportOf(configuration: Configuration): Transport | undefined {
  const { smtpUrl, mailFrom } = configuration;
  if (!smtpUrl) return undefined;
  const kept = made.get(smtpUrl);
  if (kept) return kept;
  const smtp = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  } as Parameters<typeof createTransport>[0]);
  const bodies = new Map<string, Readable[]>();
  smtp.use('stream', ({ message }, done) => {
    const read = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const body = read(options);
      bodies.get(message.messageId())?.push(body);
      return body;
    };
    done();
  });
  const transport: Transport = {
    close: () => smtp.close(),
    async send(mail) {
      const messageId = `<${mail.id}@pairwell>`;
      bodies.set(messageId, []);
      const sending = smtp.sendMail({
        from: mailFrom,
        to: mail.toAddress,
        subject: mail.subject,
        text: mail.bodyText,
        html: mail.bodyHtml,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(mail.calendar
          ? { icalEvent: { method: mail.calendar.method as 'REQUEST', content: mail.calendar.content, filename: 'invitation.ics' } }
          : {}),
      });
      try {
        await sending;
      } catch (problem) {
        const begun = bodies.get(messageId)?.some((body) => body.readableDidRead);
        const { message } = problem as Error;
        if (begun && !isRefusal(problem)) throw new InDoubt(message, { cause: problem });
        throw isForGood(problem) ? new Rejected(message, { cause: problem }) : problem;
      } finally {
        bodies.delete(messageId);
      }
    },
  };
  made.set(smtpUrl, transport);
  return transport;
}

/** The server's own answer, 4xx or 5xx: it does not have the letter. */
function isRefusal(problem: unknown): boolean {
  const { responseCode = 0 } = problem as { responseCode?: number };
  return responseCode >= 400 && responseCode < 600;
}

/** A 5xx to the address or to the letter itself; one to the login is the administrator's to mend. */
function isForGood(problem: unknown): boolean {
  const { responseCode = 0, command } = problem as { responseCode?: number; command?: string };
  return responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
}

/** Hangs up on every mail server; before a process ends. */
export function closeTransports(): void {
  for (const transport of made.values()) transport.close();
  made.clear();
}
