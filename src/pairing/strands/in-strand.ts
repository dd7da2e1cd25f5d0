/** A page of pairing about the strand that this page is about. @param structure the strand's key, where the address names one */
export const inStrand = (to: string, structure: string | null | undefined): string =>
  structure ? `${to}${to.includes('?') ? '&' : '?'}structure=${encodeURIComponent(structure)}` : to;
