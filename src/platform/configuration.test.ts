import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';

describe('the configuration', () => {
  it('needs nothing at all on a laptop', () => {
    expect(readConfiguration({})).toMatchObject({ host: '127.0.0.1', port: 4400, url: 'http://127.0.0.1:4400', demo: false });
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a number.'],
    [{ PORT: '70000' }, 'PORT must lie between 0 and 65535.'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL must look like postgres://'],
    [{ DATABASE_URL: 'postgres://u@h/d' }, 'PAIRWELL_SECRET is needed with DATABASE_URL'],
    [{ PAIRWELL_SECRET: 'short' }, 'PAIRWELL_SECRET must be at least 32 characters'],
    [{ PAIRWELL_URL: 'mentoring.example' }, 'PAIRWELL_URL must be the address people type'],
    [{ SMTP_URL: 'http://mail' }, 'SMTP_URL must look like smtp://'],
  ])('answers %j with a sentence', (environment, sentence) => {
    expect(() => readConfiguration(environment)).toThrow(sentence);
  });

  it('names every mistake at once', () => {
    expect(() => readConfiguration({ PORT: 'x', SMTP_URL: 'y' })).toThrow(/PORT must be a number\.\nSMTP_URL/);
  });
});
