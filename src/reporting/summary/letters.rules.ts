/** What stands for letters that cannot be drawn. */
export const unknownLetter = '·';

/** Marks that only steer other letters are left out; a letter that cannot be drawn shows as one that is unknown. */
export function drawable(text: string, canDraw: (codePoint: number) => boolean): string {
  const plain = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return [...plain].map((letter) => (canDraw(letter.codePointAt(0) as number) ? letter : unknownLetter)).join('');
}

/** The same for every text within. */
export function drawableWithin<T>(value: T, canDraw: (codePoint: number) => boolean): T {
  if (typeof value === 'string') return drawable(value, canDraw) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => drawableWithin(one, canDraw)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drawableWithin<unknown>(one, canDraw)])) as T;
}
