const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one is a hundred times dearer than using it. @throws RangeError for a name no clock follows */
function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  return format;
}

/**
 * How far a zone's clocks are from UTC.
 * @param zone IANA name
 * @returns minutes, east positive; undefined for a name no clock follows
 */
export function minutesFromUtc(zone: string, at: Date): number | undefined {
  if (zone === '') return undefined;
  try {
    const shown = formatOf(zone)
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName');
    const found = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(shown?.value ?? '');
    if (!found) return undefined;
    const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
    return found[1] === '-' ? -minutes : minutes;
  } catch {
    return undefined;
  }
}
