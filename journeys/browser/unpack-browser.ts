import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { inTurn } from '@pairwell/embedded-postgres/take-turns';

/** Only the fonts we unpacked, so that screenshots look the same on every machine. */
const FONTS_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly libraries: string;
  readonly fontsFile: string;
}

/**
 * Unpacks, once, the browser of @sparticuz/chromium with the libraries and fonts a bare machine lacks.
 * @param cache folder to keep it in; about 220 MB
 */
export async function unpackBrowser(cache: string): Promise<UnpackedBrowser> {
  const shipped = shippedFolder();
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  mkdirSync(cache, { recursive: true });
  await inTurn(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    const making = `${folder}.making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(join(making, 'bin'), { recursive: true });
    await Promise.all([
      inflate(join(shipped, 'bin/chromium.br'), join(making, 'bin/chromium')),
      unpack(join(shipped, 'bin/al2023.tar.br'), making),
      unpack(join(shipped, 'bin/fonts.tar.br'), making),
    ]);
    writeFileSync(join(making, 'fonts.conf'), FONTS_CONFIGURATION);
    renameSync(making, folder);
  });
  return { executablePath: join(folder, 'bin/chromium'), libraries: join(folder, 'lib'), fontsFile: join(folder, 'fonts.conf') };
}

function shippedFolder(): string {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The journeys bring their own browser for 64-bit Intel Linux only. Elsewhere, set CHROMIUM_PATH to an installed Chromium or Chrome.',
    );
  }
  return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
}

async function inflate(compressed: string, file: string): Promise<void> {
  await pipeline(createReadStream(compressed), createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }));
}

async function unpack(archive: string, folder: string): Promise<void> {
  const tar = join(folder, `${archive.split('/').at(-1)}.tar`);
  await inflate(archive, tar);
  await promisify(execFile)('tar', ['--extract', '--no-same-owner', '--file', tar, '--directory', folder]);
  rmSync(tar);
}
