/** `matchRateEver` as it stands in an address: `match-rate-ever`. */
export const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `hoursHeld` as it stands in SQL: `hours_held`. */
export const snake = (key: string): string => kebab(key).replaceAll('-', '_');
