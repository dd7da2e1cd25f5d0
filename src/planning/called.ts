/** A word that the program uses for its people, where it begins a label: 'New hire'. */
export const asLabel = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
