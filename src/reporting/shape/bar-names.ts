/** A bar's name in an address: `department:Sales`, or `department` alone for those of whom it is not known. */
export const barOf = (of: string, name: string | null): string => (name === null ? of : `${of}:${name}`);

export function readBar(bar: string): { of: string; name: string | null } {
  const colon = bar.indexOf(':');
  return colon < 0 ? { of: bar, name: null } : { of: bar.slice(0, colon), name: bar.slice(colon + 1) };
}

const day = /^\d{4}-\d{2}-\d{2}$/;

export const isDay = (name: string | null): name is string => name !== null && day.test(name) && !Number.isNaN(Date.parse(name));
