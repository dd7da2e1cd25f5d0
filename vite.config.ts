import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1_000 },
  environments: {
    // One bundle holds the command line, the server and the pages, so that no module exists twice.
    ssr: { build: { rollupOptions: { input: 'src/app/main.ts' }, sourcemap: true } },
  },
});
