/**
 * This package and its benchmark as plain JavaScript in a folder of their own, as a published package
 * is run: Node's reader of TypeScript takes memory that would be counted as ours.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function plainJavaScript(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pairwell-plain-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['src', 'bench']) {
    const from = join(import.meta.dirname, '..', part);
    mkdirSync(join(folder, part));
    for (const name of readdirSync(from).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))) {
      const text = stripTypeScriptTypes(readFileSync(join(from, name), 'utf8'));
      writeFileSync(join(folder, part, name.replace(/ts$/, 'js')), text.replaceAll(/\.ts'/g, ".js'"));
    }
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}
