export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
