import type { Reader } from '../../platform/mail/mail.ts';

/** An instant as the day it is for the reader: 'Friday 20 March'. */
export const sayDay = (at: Date, { language, timeZone }: Pick<Reader, 'language' | 'timeZone'>): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
