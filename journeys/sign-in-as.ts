import type { Browser } from 'playwright-core';
import { Visitor, type VisitorOptions } from './browser/visitor.ts';

export type Cast = 'Cara' | 'Mo' | 'Mia' | 'Tea' | 'Vera' | 'Ian';

/** Somebody of the demo's story, by one click on the page where one signs in. */
export async function signInAs(name: Cast, browser: Browser, url: string, options: VisitorOptions = {}): Promise<Visitor> {
  const visitor = await Visitor.at(browser, url, options);
  await visitor.opens('/sign-in');
  await visitor.presses(new RegExp(`^${name} `));
  return visitor;
}
