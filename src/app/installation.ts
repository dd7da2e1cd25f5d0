import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this installation, wherever the running file lies in it: a source, or a part of the build. */
export const installation: string = (() => {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'migrations')) && existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error('The folder of this installation was not found: its migrations are missing.');
  }
})();
