import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Packages that have no business in a browser: one of them there means that a component uses a command, a table or a query. */
const serverOnly = /node_modules\/(drizzle-orm|pg|zod|hono|uuid|better-auth|graphile-worker|nodemailer|ical-generator|yaml)\//;

/** Names every own file through which the browser's share of a page pulls in the server's. */
function keepServerOut(): Plugin {
  return {
    name: 'keep-server-out',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? Object.keys(one.modules) : []));
      const ways = modules.filter((id) => serverOnly.test(id)).flatMap((id) => this.getModuleInfo(id)?.importers ?? []);
      const own = [...new Set(ways.filter((id) => !id.includes('node_modules')))];
      if (own.length > 0)
        this.warn(
          `Server code reaches the browser through ${own.join(', ')}. Use it in loaders and actions only, and import its types with "import type".`,
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
