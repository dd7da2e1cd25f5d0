/** Without its year, for a round is soon over: 'March 29'. @param on `YYYY-MM-DD` */
export const sayDayOfRound = (on: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(new Date(`${on}T00:00:00Z`));
