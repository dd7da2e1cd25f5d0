/** Plain letters and digits joined by hyphens: 'Führung & Mut' is 'fuhrung-mut'. A name without any is 'program'. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '') || 'program';
