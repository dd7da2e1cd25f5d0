import { createTransport } from 'nodemailer';
import type { Configuration } from '../configuration.ts';
import type { mails } from '../db/tables.ts';

type OutgoingMail = typeof mails.$inferSelect;

export interface Transport {
  /** @throws Error when the mail was not accepted and may be tried again */
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
  const transport: Transport = {
    close: () => smtp.close(),
    async send(mail) {
      await smtp.sendMail({
        from: mailFrom,
        to: mail.toAddress,
        subject: mail.subject,
        text: mail.bodyText,
        html: mail.bodyHtml,
        messageId: `<${mail.id}@pairwell>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(mail.calendar
          ? { icalEvent: { method: mail.calendar.method as 'REQUEST', content: mail.calendar.content, filename: 'invitation.ics' } }
          : {}),
      });
    },
  };
  made.set(smtpUrl, transport);
  return transport;
}

/** Hangs up on every mail server; before a process ends. */
export function closeTransports(): void {
  for (const transport of made.values()) transport.close();
  made.clear();
}
