import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Packages that have no business in a browser: one of them there means that a component uses a command, a table or a query. */
const serverOnly = /node_modules\/(drizzle-orm|pg|zod|hono|uuid|better-auth|graphile-worker|nodemailer|ical-generator|yaml)\//;

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
        this.warn(
          `Server code reaches the browser through ${[...new Set(ways)].join(', ')}. Use it in loaders and actions only, and import its types with "import type".`,
        );
    },
  };
}

export default defineConfig({
  plugins: [reactRouter(), keepServerOut()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1_000 },
  environments: {
    // One bundle holds the command line, the server and the pages, so that no module exists twice.
    ssr: { build: { rollupOptions: { input: 'src/app/main.ts' }, sourcemap: true } },
  },
});
