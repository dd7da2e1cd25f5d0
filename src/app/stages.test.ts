/** The promises every stage makes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../platform/command.ts';
import { layOut } from '../platform/mail/lay-out.ts';
import type { AnyMail } from '../platform/mail/mail.ts';
import { sayIn } from '../platform/words/words.ts';
import { stages } from './stages.ts';

const operations: Operation[] = stages.flatMap((stage) => [...stage.commands, ...stage.queries]);
const mails = stages.flatMap((stage) => stage.mails);
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);
const modules = import.meta.glob<Record<string, unknown>>([
  '../*/**/*.ts',
  '!../**/*.test.ts',
  '!../**/testing*.ts',
  '!../platform/**',
  '!../app/**',
  '!../**/*.page.tsx',
]);

const repeated = (names: string[]) => names.filter((name, place) => names.indexOf(name) !== place);

/** What is exported from a stage's folder with this kind, by name. */
async function exported(kind: string): Promise<string[]> {
  const all = await Promise.all(Object.values(modules).map((load) => load()));
  return [
    ...new Set(
      all
        .flatMap((module) => Object.values(module))
        .filter((value): value is Operation => (value as Operation | null)?.kind === kind)
        .map((one) => one.name),
    ),
  ];
}

describe('A4-01 the six stages', () => {
  it('stand in the order of a program', () => {
    expect(stages.map((stage) => stage.name).filter((name) => name !== 'people' && name !== 'site')).toEqual([
      'planning',
      'registration',
      'pairing',
      'scheduling',
      'supporting',
      'reporting',
    ]);
  });
});

describe('what the stages declare', () => {
  it('gives every operation its own name, in the words of its stage', () => {
    expect(repeated(operations.map((one) => one.name))).toEqual([]);
    for (const stage of stages)
      for (const one of [...stage.commands, ...stage.queries]) expect(one.name).toMatch(new RegExp(`^${stage.name}[.][a-z][a-z-]*$`));
  });

  it('gives every operation its own address', () => {
    expect(repeated(operations.map((one) => one.http.replace(/:[a-zA-Z]+/g, ':id')))).toEqual([]);
  });

  it('lists every command and query that is written', async () => {
    const listed = new Set(operations.map((one) => one.name));
    expect((await exported('command')).filter((name) => !listed.has(name))).toEqual([]);
    expect((await exported('query')).filter((name) => !listed.has(name))).toEqual([]);
  });

  it('names events, reactions, chores, works and mails once', () => {
    for (const kind of ['events', 'reactions', 'chores', 'works', 'mails'] as const)
      expect(repeated(stages.flatMap((stage) => stage[kind].map((one: { name: string }) => one.name)))).toEqual([]);
  });

  it('shows every page from a file that exists, at its own path', () => {
    const pages = stages.flatMap((stage) => stage.pages);
    expect(pages.filter((page) => !sources.includes(page.file))).toEqual([]);
    expect(repeated(pages.map((page) => page.path))).toEqual([]);
  });

  it('names the tab by the page’s title alone: a meta export would be drawn nowhere', () => {
    const metas = sources.filter((name) => /^export (const|function) meta\b/m.test(readFileSync(join('src', name), 'utf8')));
    expect(metas).toEqual([]);
  });

  it('asks nowhere which structure a program has', () => {
    const asks = sources.filter((name) => /structure(\.key)?\s*[!=]==?\s*['"]/.test(readFileSync(join('src', name), 'utf8')));
    expect(asks).toEqual([]);
  });

  it('reads the machine’s time nowhere but in the clock', () => {
    const reads = sources.filter(
      (name) =>
        !/^platform\/(clock|log|db\/embedded|words)|testing/.test(name) &&
        /\bnew Date\(\)|\bDate\.now\(\)|Math\.random\(\)/.test(readFileSync(join('src', name), 'utf8')),
    );
    expect(reads).toEqual([]);
  });
});

describe('the permission table', () => {
  it('is as docs/permissions.md prints it', async () => {
    const rows = operations
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((one) => `| ${one.name} | ${one.says} | \`${one.http.replace(' ', ' /api/v1')}\` | ${one.may.says} |`);
    const table = [
      '# Who may do what',
      'Printed by a test from the operations themselves; everything else is denied.',
      '',
      '| operation | what it does | address | allowed for |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
    await expect(table).toMatchFileSnapshot('../../docs/permissions.md');
  });
});

describe('mails', () => {
  const reader = { say: sayIn('en'), givenName: 'Mia', timeZone: 'Europe/Berlin', language: 'en' };

  it.each(mails.map((mail: AnyMail) => ({ mail, name: mail.name })))('$name writes what its reviewed text says', async ({ mail, name }) => {
    const letter = mail.write(mail.sample, reader);
    const [stage, what] = name.split('.') as [string, string];
    const folder = sources.find((file) => file.startsWith(`${stage}/`) && file.endsWith(`mails/${what}.ts`));
    expect(folder, `${name} stands in a file of its name`).toBeDefined();
    const printed = `Subject: ${letter.subject}\n\n${layOut(letter, 'https://mentoring.example').text}`;
    expect(printed).not.toMatch(/undefined|\[object|NaN|\{\{/);
    await expect(printed).toMatchFileSnapshot(join('..', (folder as string).replace(/\.ts$/, '.txt')));
  });
});
