import { encode } from 'uqr';

/** @returns the dark modules of the address's QR code as an SVG path in a square of `size` units, its quiet zone included */
export function drawCode(address: string): { size: number; path: string } {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: runs.join('') };
}
