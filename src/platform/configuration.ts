/** Configuration is environment variables, checked once at start; each mistake gets its sentence. */
import { z } from 'zod';

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform((text) => text === 'true' || text === '1')
  .optional();

const schema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must look like postgres://user:password@host:5432/pairwell.' })
    .optional(),
  PAIRWELL_SECRET: z.string().min(32, 'PAIRWELL_SECRET must be at least 32 characters; `openssl rand -hex 32` makes one.').optional(),
  PAIRWELL_URL: z
    .url({ protocol: /^https?$/, error: 'PAIRWELL_URL must be the address people type, such as https://mentoring.example.org.' })
    .optional(),
  PAIRWELL_DATA: z.string().min(1).default('var'),
  PAIRWELL_DEMO: flag,
  PORT: z.coerce.number({ error: 'PORT must be a number.' }).int().min(0).max(65535, 'PORT must lie between 0 and 65535.').default(4400),
  HOST: z.string().min(1).default('127.0.0.1'),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'SMTP_URL must look like smtp://user:password@host:587. Leave it out to keep mails in the outbox.',
    })
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN must be at least 16 characters.').optional(),
  MAIL_FROM: z.string().min(3).default('Pairwell <pairwell@localhost>'),
});

export interface Configuration {
  /** A PostgreSQL to connect to; without it the embedded one is started. */
  databaseUrl?: string;
  /** Signs sessions and tokens. */
  secret?: string;
  /** The public address, without a slash at the end. */
  url: string;
  dataFolder: string;
  demo: boolean;
  host: string;
  port: number;
  smtpUrl?: string;
  mailFrom: string;
  /** What the monitor must show to read /metrics; without it there is no such page. */
  metricsToken?: string;
}

/** @throws Error whose message is one sentence per mistake */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const read = schema.safeParse(given);
  if (!read.success) throw new Error(read.error.issues.map((issue) => issue.message).join('\n'));
  const found = read.data;
  if (found.DATABASE_URL && !found.PAIRWELL_SECRET)
    throw new Error('PAIRWELL_SECRET is needed with DATABASE_URL, the same on every node; `openssl rand -hex 32` makes one.');
  return {
    databaseUrl: found.DATABASE_URL,
    secret: found.PAIRWELL_SECRET,
    url: (found.PAIRWELL_URL ?? `http://${found.HOST === '0.0.0.0' ? '127.0.0.1' : found.HOST}:${found.PORT}`).replace(/\/$/, ''),
    dataFolder: found.PAIRWELL_DATA,
    demo: found.PAIRWELL_DEMO ?? false,
    host: found.HOST,
    port: found.PORT,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    metricsToken: found.METRICS_TOKEN,
  };
}
