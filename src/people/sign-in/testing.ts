/** What a browser does: it keeps the cookies it is given and sends them back. */
import type { App } from '../../platform/app.ts';
import { clientAddressHeader } from './client-address.ts';
import type { Entry } from './entry.ts';

export interface Browser {
  /** A request as this browser would send it. */
  request(path?: string): Request;
  keep(entry: Entry): Entry;
  cookies: Map<string, string>;
}

export function aBrowser(app: App, { from }: { from?: string } = {}): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    request(path = '/') {
      const headers = new Headers({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'user-agent': 'a test' });
      if (from) headers.set(clientAddressHeader, from);
      return new Request(app.configuration.url + path, { headers });
    },
    keep(entry) {
      for (const line of entry.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';');
        const at = pair.indexOf('=');
        const gone = attributes.some((one) => one.trim().toLowerCase() === 'max-age=0');
        if (gone) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return entry;
    },
  };
}

interface MailRow {
  to_address: string;
  subject: string;
  body_text: string;
}

/** Every mail written to this address, the latest first. */
export async function mailsTo(app: App, address: string): Promise<MailRow[]> {
  const found = await app.ownerPool.query<MailRow>(
    'select to_address, subject, body_text from platform.mails where lower(to_address) = lower($1) order by id desc',
    [address],
  );
  return found.rows;
}

/** The token of the latest link mailed to this address. */
export async function tokenMailedTo(app: App, address: string): Promise<string> {
  const [latest] = await mailsTo(app, address);
  const found = /token=(\w+)/.exec(latest?.body_text ?? '')?.[1];
  if (!found) throw new Error(`No link was mailed to ${address}.`);
  return found;
}
