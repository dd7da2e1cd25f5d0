/** What Pairwell can measure of a program by itself, each a share of 100 %. */
export const measures = ['participation', 'registrationRate', 'matchRate', 'completion', 'adherence'] as const;

export type Measure = (typeof measures)[number];
