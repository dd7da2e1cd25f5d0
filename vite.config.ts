import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Packages that have no business in a browser: one of them there means that a component uses a command, a table or a query. */
const serverOnly = /node_modules\/(drizzle-orm|pg|zod|hono|uuid|better-auth|graphile-worker|nodemailer|ical-generator|yaml)\//;

/** Packages of many small files, of which we use some: read one by one they were two thirds of what it takes to start any command. */
const ofManyFiles = [/^@mantine\//, /^@better-auth\//, 'better-auth', 'better-call', 'drizzle-orm', 'jose', 'kysely', 'yaml', 'zod'];

/** Names every component through which the browser's share of a page pulls in the server's. */
function keepServerOut(): Plugin {
  return {
    name: 'keep-server-out',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? Object.keys(one.modules) : []));
      const drawn = new Set(modules);
      const seen = new Set(modules.filter((id) => serverOnly.test(id)));
      for (const id of seen) for (const above of this.getModuleInfo(id)?.importers ?? []) if (!above.endsWith('.tsx')) seen.add(above);
      const ways = [...seen].flatMap((id) => this.getModuleInfo(id)?.importers ?? []).filter((id) => id.endsWith('.tsx') && drawn.has(id));
      if (ways.length > 0)
        this.error(
          `Server code reaches the browser through ${[...new Set(ways)].join(', ')}. Use it in loaders and actions only, and import its types with "import type".`,
        );
    },
  };
}

/** Lays a compressed copy beside every script and style, so that the server need not make it for each visitor. */
function compressOnce(): Plugin {
  const brotli = promisify(brotliCompress);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 7 };
  return {
    name: 'compress-once',
    applyToEnvironment: (environment) => environment.name === 'client',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(
        files.map(async (name) => writeFile(join(dir, `${name}.br`), await brotli(await readFile(join(dir, name)), { params }))),
      );
    },
  };
}

/** The laboratory runs in a thread of its own, which begins with a file of its own beside the bundle. */
function addLaboratory(): Plugin {
  return {
    name: 'add-laboratory',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/pairing/laboratory/laboratory.worker.ts', fileName: 'laboratory.worker.js' });
    },
  };
}

export default defineConfig(({ command }) => ({
  plugins: [reactRouter(), keepServerOut(), compressOnce(), addLaboratory()],
  // How long the build's own plugins took is news to nobody who wants to start the product.
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1_000, rollupOptions: { checks: { pluginTimings: false } } },
  environments: {
    // Our modules only declare. One that the browser uses nothing of is left out, with all it imports.
    client: { build: { rollupOptions: { treeshake: { moduleSideEffects: (id) => !/\/src\/.*\.ts$/.test(id) } } } },
    ssr: {
      // One bundle holds the command line, the server and the pages, so that no module exists twice.
      build: { rollupOptions: { input: 'src/app/main.ts' }, sourcemap: true },
      // Not while developing, where the server reads them as they are.
      ...(command === 'build' ? { resolve: { noExternal: ofManyFiles } } : {}),
    },
  },
}));
