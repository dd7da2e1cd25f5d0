interface Reader {
  language: string;
  timeZone: string;
}

const formatted = (at: Date | string, { language, timeZone }: Reader, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone, ...options }).format(new Date(at));

/** 'Monday, March 9' */
export const sayDay = (at: Date | string, reader: Reader): string =>
  formatted(at, reader, { weekday: 'long', day: 'numeric', month: 'long' });

/** 'Wednesday, March 18 at 10:00' */
export const sayDayAndTime = (at: Date | string, reader: Reader): string =>
  formatted(at, reader, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
