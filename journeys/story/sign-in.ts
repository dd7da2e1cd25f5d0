/** How people of the story come in: by a link that is mailed to them, read where the demo keeps its mails. */
import { type Browser } from 'playwright-core';
import { Visitor, type VisitorOptions } from '../browser/visitor.ts';
import type { Site } from '../start-site.ts';
import { addressOf, type Name } from './plot.ts';

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

/** Where the button of the newest such mail leads, without the site's own address. */
export async function linkInMail(reader: Visitor, address: string, subject: string, button: string): Promise<string> {
  const mail = reader.page.locator('tr', { hasText: address }).getByRole('link', { name: subject }).first();
  for (let patience = 100; ; patience--) {
    await reader.opens(`/outbox?search=${encodeURIComponent(address)}`);
    if ((await mail.count()) > 0) break;
    if (patience === 0) throw new Error(`No mail "${subject}" to ${address} came.`);
    await reader.page.waitForTimeout(100);
  }
  await mail.click();
  await reader.page.waitForURL(/\/outbox\/[0-9a-f-]{36}/);
  const href = await reader.page.frameLocator('iframe').getByRole('link', { name: button }).first().getAttribute('href');
  const { pathname, search } = new URL(href ?? '', reader.page.url());
  return pathname + search;
}
