// Makes the folder that is published: plain JavaScript and its types, for whoever does not run TypeScript.
//   node bin/build.mjs [folder]      then: npm pack ./build
// In this repository the sources are used as they are; so the folder has a package.json of its own.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = resolve(import.meta.dirname, '..');
const root = join(here, '../..');
const folder = resolve(process.argv[2] ?? join(here, 'build'));

/** Copies a text with all of what must be in it replaced. */
function rewrite(from, to, old, next) {
  const text = readFileSync(from, 'utf8');
  if (text.search(old) < 0) throw new Error(`${from} does not have ${old}.`);
  writeFileSync(to, text.replace(old, next));
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'bin'), { recursive: true });
execFileSync(process.execPath, [join(root, 'node_modules/ts7/bin/tsc'), '-p', join(here, 'tsconfig.build.json'), '--outDir', folder], {
  stdio: 'inherit',
});
// The compiler leaves the address of a thread's file as it is, and the imports between types.
const crew = join(folder, 'crew.js');
rewrite(crew, crew, /\.\/crew-member\.ts/g, './crew-member.js');
for (const name of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
  const file = join(folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=from '\.\/[^']+)\.ts(?=')/g, '.js'));
}
rewrite(join(here, 'bin/pairwell-certify.mjs'), join(folder, 'bin/pairwell-certify.mjs'), /\.\.\/src\/index\.ts/, '../index.js');
cpSync(join(here, 'README.md'), join(folder, 'README.md'));
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));

const { scripts: _, ...about } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const published = {
  ...about,
  engines: { node: '>=22' },
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
  files: ['*.js', '*.d.ts', 'bin'],
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
