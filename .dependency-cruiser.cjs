/** The one import rule: up the list of stages, never down. Judged from this one array. */
const order = ['platform', 'people', 'planning', 'registration', 'pairing', 'scheduling', 'supporting', 'reporting', 'app'];

module.exports = {
  forbidden: [
    ...order.map((stage, place) => ({
      name: `${stage}-looks-up-only`,
      comment: 'An earlier stage that must cause something later emits an event; the later stage reacts.',
      severity: 'error',
      from: { path: `^src/${stage}/`, pathNot: '[.]test[.]tsx?$' },
      to: { path: `^src/(${[...order.slice(place + 1), 'nothing-at-all'].join('|')})/` },
    })),
    {
      name: 'no-circle',
      comment: 'Break the circle where the later idea depends on the earlier.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'matching-is-pure',
      comment: 'packages/matching can be published by itself: nothing of the product, no dependency.',
      severity: 'error',
      from: { path: '^packages/matching/src/', pathNot: '([.]test[.]ts|/testing[^/]*[.]ts)$' },
      to: { pathNot: '^packages/matching/src/|^(node:)?(worker_threads|os|url)$|react/jsx-runtime' },
    },
    {
      name: 'rules-are-pure',
      comment: 'A *.rules.ts knows no database, clock or chance.',
      severity: 'error',
      from: { path: '[.]rules[.]ts$' },
      to: { path: '^src/platform/(db|http|jobs|testing)/|tables[.]ts$|^node:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(build|var|[.]react-router)/' },
  },
};
