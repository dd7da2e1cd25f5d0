import { dirname, join } from 'node:path';
import type { Binaries } from './locate-binaries.ts';

/** What the server's programs get to see of our environment: no secret of the app, no library path of ours. */
export function serverEnvironment(binaries: Binaries): NodeJS.ProcessEnv {
  const { PATH = '/usr/bin:/bin', SystemRoot, TEMP } = process.env;
  // Without /proc, as in a plain chroot, the programs cannot tell where they are and find their libraries.
  const libraries = join(dirname(dirname(binaries.postgres)), 'lib');
  return { PATH, LC_ALL: 'C', LD_LIBRARY_PATH: libraries, ...(SystemRoot && { SystemRoot }), ...(TEMP && { TEMP }) };
}
