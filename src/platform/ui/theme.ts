import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep evergreen; the seventh shade is the brand itself. The same values stand in theme.css. */
const evergreen: MantineColorsTuple = [
  '#eef5f1',
  '#dceae3',
  '#b9d4c8',
  '#92bbaa',
  '#6ba18c',
  '#478570',
  '#2e6a56',
  '#1f4d3f',
  '#173d32',
  '#0f2b23',
];

/** What Mantine's components compute in JavaScript; everything else is a token of theme.css. */
export const theme = createTheme({
  primaryColor: 'evergreen',
  primaryShade: 7,
  colors: { evergreen },
  autoContrast: true,
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
});
