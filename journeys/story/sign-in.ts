/** How people of the story come in: by a link that is mailed to them, read where the demo keeps its mails. */
import { type Browser } from 'playwright-core';
import { Visitor, type VisitorOptions } from '../browser/visitor.ts';
import type { Site } from '../start-site.ts';
import { addressOf, type Name } from './plot.ts';

const patienceMs = 60_000;
const longestPauseMs = 1_500;

export interface Guest extends VisitorOptions {
  browser: Browser;
  site: Site;
  /** Somebody who is in already and can read the outbox. */
  reader: Visitor;
}

export async function signInByMail(name: Name, { browser, site, reader, ...options }: Guest): Promise<Visitor> {
  const visitor = await Visitor.at(browser, site.url, options);
  await visitor.opens('/sign-in');
  const form = visitor.form('sign-in.ask-for-link');
  await visitor.types({ email: addressOf(name) }, form);
  await visitor.presses('Mail me a link', form);
  const link = await linkInMail(reader, addressOf(name), 'Your link to sign in', 'Sign in');
  await visitor.opens(link);
  await visitor.presses('Sign in');
  return visitor;
}

/** Where the mails of this subject are read, the newest first. */
export async function mailsTo(reader: Visitor, address: string, subject: string): Promise<string[]> {
  await reader.opens(`/outbox?search=${encodeURIComponent(address)}`);
  const links = reader.page.locator('tr', { hasText: address }).getByRole('link', { name: subject });
  return Promise.all((await links.all()).map(async (link) => (await link.getAttribute('href')) as string));
}

/** Where the button of the newest such mail leads, without the site's own address. @param before mails that were there already and are not meant */
export async function linkInMail(
  reader: Visitor,
  address: string,
  subject: string,
  button: string | RegExp,
  before: readonly string[] = [],
): Promise<string> {
  let mail: string | undefined;
  const end = performance.now() + patienceMs;
  // Looking is work for the site as well, which has the mails to write.
  for (let pause = 100; ; pause = Math.min(longestPauseMs, 1.5 * pause)) {
    mail = (await mailsTo(reader, address, subject)).find((one) => !before.includes(one));
    if (mail) break;
    if (performance.now() > end) throw new Error(`No mail "${subject}" to ${address} came.`);
    await reader.page.waitForTimeout(pause);
  }
  await reader.opens(mail);
  const href = await reader.page.frameLocator('iframe').getByRole('link', { name: button }).first().getAttribute('href');
  const { pathname, search } = new URL(href ?? '', reader.page.url());
  return pathname + search;
}
