import type { CDPSession, Page } from 'playwright-core';

/** Room around an element for outlines drawn outside it, in CSS pixels. */
const MARGIN = 12;

export interface FocusStop {
  /** Role and accessible name as a screen reader hears them. */
  readonly role: string;
  readonly name: string;
  readonly html: string;
  /** Whether the picture of the place changes when the focus leaves it. */
  readonly showsFocus: boolean;
}

interface Place {
  readonly html: string;
  readonly box: { x: number; y: number; width: number; height: number };
}

/**
 * Presses Tab from where the focus is until it leaves the page or comes round, and says what it met.
 * The focus ends where the walk ended.
 * @param limit how many stops before giving up on a page that never comes round
 */
export async function walkByKeyboard(page: Page, limit = 200): Promise<FocusStop[]> {
  const session = await page.context().newCDPSession(page);
  const stops: FocusStop[] = [];
  try {
    await forgetStops(page);
    for (let presses = 0; presses < limit; presses++) {
      await page.keyboard.press('Tab');
      const place = await newPlace(page);
      if (place === 'the same') continue;
      if (!place) return stops;
      stops.push({ ...(await heard(session)), html: place.html, showsFocus: await showsFocus(page, place) });
    }
  } finally {
    await session.detach();
  }
  throw new Error(`The focus has not come round after ${limit} stops on ${page.url()}. The last was ${stops.at(-1)?.html}`);
}

async function forgetStops(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(globalThis, 'keyboardStops', new Set<Element>()));
}

/**
 * Where the focus is now; undefined when nothing has it or it was there before. A field for a date is
 * left part by part, and is the same one all the while.
 */
async function newPlace(page: Page): Promise<Place | 'the same' | undefined> {
  return page.evaluate((margin) => {
    const focused = document.activeElement;
    const stops = Reflect.get(globalThis, 'keyboardStops') as Set<Element>;
    if (!focused || focused === document.body) return undefined;
    if (focused === [...stops].at(-1)) return 'the same';
    if (stops.has(focused)) return undefined;
    stops.add(focused);
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    const x = Math.max(0, left - margin);
    const y = Math.max(0, top - margin);
    const width = Math.max(1, Math.min(innerWidth, right + margin) - x);
    const height = Math.max(1, Math.min(innerHeight, bottom + margin) - y);
    return { html: (focused.cloneNode(false) as Element).outerHTML.slice(0, 200), box: { x, y, width, height } };
  }, MARGIN);
}

/** Compares pictures rather than styles: a ring may be an outline, a shadow, or drawn on another element. */
async function showsFocus(page: Page, place: Place): Promise<boolean> {
  const look = () => page.screenshot({ clip: place.box, animations: 'disabled', caret: 'hide' });
  const focused = await look();
  const handle = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await handle.evaluate((element) => element.blur());
  const left = await look();
  await handle.evaluate((element) => element.focus({ preventScroll: true }));
  await handle.dispose();
  return !focused.equals(left);
}

async function heard(session: CDPSession): Promise<{ role: string; name: string }> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
  return { role: String(nodes[0]?.role?.value ?? ''), name: String(nodes[0]?.name?.value ?? '').trim() };
}
