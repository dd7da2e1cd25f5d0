import { readdirSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { defineWords } from '../words/words.ts';
import { Day, Moment } from './moment.tsx';
import { useSay } from './say.tsx';
import { drawn } from './testing.ts';
import { WorkProgress, type WorkShown } from './work-progress.tsx';

const berlin = { root: { reader: { language: 'en', timeZone: 'Europe/Berlin', personId: 'p', givenName: 'Mia' } } };

describe('moments', () => {
  it('are told in the zone of the reader', async () => {
    const html = await drawn(createElement(Moment, { at: '2026-03-29T01:30:00Z', as: 'exact' }), berlin);
    expect(html).toMatch(/Sun, Mar 29, 2026, 3:30.AM GMT\+2/);
    expect(html).toContain('dateTime="2026-03-29T01:30:00.000Z"');
  });

  it('count from the time of the product, not of the machine', async () => {
    expect(await drawn(createElement(Moment, { at: '2026-03-05T09:00:00Z', as: 'ago' }))).toContain('in 3 days');
  });

  it('leave a day the same everywhere', async () => {
    const html = await drawn(createElement(Day, { on: '2026-03-02' }), {
      root: { reader: { ...berlin.root.reader, timeZone: 'America/Los_Angeles' } },
    });
    expect(html).toContain('Mar 2, 2026');
  });
});

describe('words', () => {
  const words = defineWords('test', { greeting: 'Hello' });
  const Greeting = () => useSay()(words, 'greeting');

  it("are the organisation's own where it has any", async () => {
    expect(await drawn(createElement(Greeting), { root: { replacements: { 'test.greeting': 'Moin' } } })).toBe('Moin');
  });

  it('are bracketed in the pseudo-language, so that one hard-coded shows', async () => {
    expect(await drawn(createElement(Greeting), { root: { reader: { ...berlin.root.reader, language: 'en-XA' } } })).toBe('⟦Hello⟧');
  });
});

describe('long work', () => {
  const work: WorkShown = {
    id: 'w',
    fraction: 0.42,
    note: 'Reading answers',
    finishedAt: null,
    failedAt: null,
    cancelledAt: null,
    problem: null,
  };

  it('says how far it is, and follows along without JavaScript', async () => {
    const html = await drawn(createElement(WorkProgress, { work }));
    expect(html).toContain('42 % done');
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>');
  });

  it('says why it did not work', async () => {
    const html = await drawn(
      createElement(WorkProgress, { work: { ...work, failedAt: '2026-03-02T09:00:00Z', problem: 'The file was empty.' } }),
    );
    expect(html).toContain('The file was empty.');
    expect(html).not.toContain('refresh');
  });
});

describe('the styles of Mantine', () => {
  it('are there for every component that a page uses', () => {
    const styled = readFileSync('src/platform/ui/mantine.css', 'utf8');
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
    const used = sources.flatMap((name) =>
      [...readFileSync(`src/${name}`, 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap((found) =>
        (found[1] ?? '').split(',').map((one) => one.trim()),
      ),
    );
    const withoutStyles = new Set(['Box', 'MantineProvider', 'createTheme', '']);
    expect(
      [...new Set(used)].filter((name) => !withoutStyles.has(name) && !/^(type|use)/.test(name) && !styled.includes(`/${name}.layer.css`)),
    ).toEqual([]);
  });
});
