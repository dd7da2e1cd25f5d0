import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { unpackBrowser } from './unpack-browser.ts';

const CACHE = join(import.meta.dirname, '../../var/browser');

const ARGUMENTS = [
  // Journeys run as root in containers, where Chromium's own sandbox cannot.
  '--no-sandbox',
  '--disable-gpu',
  // What would have the browser itself call home.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** A headless Chromium: the one at CHROMIUM_PATH, or the one npm installed, which needs nothing of the machine. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['CHROMIUM_PATH'];
  if (installed) return chromium.launch({ executablePath: installed, args: ARGUMENTS });
  const { executablePath, libraries, fontsFile } = await unpackBrowser(CACHE);
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontsFile },
  });
}
