import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/app',
  buildDirectory: 'build',
  serverBuildFile: 'main.js',
  // Pages have no client loaders, so splitting them would only add requests.
  splitRouteModules: false,
} satisfies Config;
