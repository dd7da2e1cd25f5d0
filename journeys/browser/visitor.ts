/** One person at a browser of their own: what they open, type, press and read. */
import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { type ConsoleWatch, watchConsole } from './watch-console.ts';

export const phone = { width: 390, height: 844 };
export const laptop = { width: 1280, height: 800 };

export interface VisitorOptions {
  viewport?: { width: number; height: number };
  javaScriptEnabled?: boolean;
  /** What the console may complain of, because the journey provokes it. */
  expected?: readonly RegExp[];
}

/** By the field's name: text, the value of a choice, several ticks, or one tick. */
export type Typed = Record<string, string | number | boolean | readonly string[]>;

const patienceMs = 30_000;

export class Visitor {
  readonly page: Page;
  readonly console: ConsoleWatch;
  private readonly context: BrowserContext;
  private readonly scripted: boolean;

  private constructor(context: BrowserContext, page: Page, { expected, javaScriptEnabled = true }: VisitorOptions) {
    this.context = context;
    this.page = page;
    this.scripted = javaScriptEnabled;
    this.console = watchConsole(page, expected);
    page.setDefaultTimeout(patienceMs);
  }

  static async at(browser: Browser, url: string, options: VisitorOptions = {}): Promise<Visitor> {
    const { viewport = laptop, javaScriptEnabled = true } = options;
    const context = await browser.newContext({ baseURL: url, viewport, javaScriptEnabled, locale: 'en-GB' });
    return new Visitor(context, await context.newPage(), options);
  }

  /** @returns the status of the document */
  async opens(path: string): Promise<number> {
    const answer = await this.page.goto(path);
    await this.isReady();
    return answer?.status() ?? 0;
  }

  async types(typed: Typed, where: Page | Locator = this.page): Promise<void> {
    for (const [name, value] of Object.entries(typed)) await fill(where, name, value);
  }

  /** Presses a button and waits until what it sent is answered and shown. */
  async presses(label: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    const answered = this.page.waitForResponse((response) => response.request().method() === 'POST');
    await where.getByRole('button', { name: label, exact: true }).first().click();
    await answered;
    await this.isReady();
  }

  async follows(label: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    const before = this.page.url();
    await where.getByRole('link', { name: label, exact: true }).first().click();
    await this.page.waitForURL((now) => now.href !== before);
    await this.isReady();
  }

  /** Opens what is folded away, unless it is open. */
  async unfolds(label: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    const folded = where.locator('details:not([open]) > summary').filter({ hasText: label });
    if ((await folded.count()) > 0) await folded.first().click();
  }

  /** The form that carries out this command, the first of them or the one about the given thing. */
  form(command: string, about?: string): Locator {
    const forms = this.page.locator('form').filter({ has: this.page.locator(`input[name="intent"][value="${command}"]`) });
    return (about ? forms.filter({ has: this.page.locator(`input[value="${about}"]`) }) : forms).first();
  }

  async reads(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }

  /** Drawn, and no longer sending anything. */
  private async isReady(): Promise<void> {
    await this.page.waitForLoadState();
    await this.page.locator('h1').first().waitFor();
    if (!this.scripted) return;
    await this.page.locator('[data-pending]').first().waitFor({ state: 'detached' });
    await this.page.waitForFunction(isDrawn);
  }
}

/** In the browser: whether the page is that of the address, which changes first. Before it has come alive there is no other. */
function isDrawn(): boolean {
  const drawn = document.querySelector<HTMLElement>('main')?.dataset.drawn;
  return drawn === undefined || drawn === ((history.state as { key?: string } | null)?.key ?? 'default');
}

async function fill(where: Page | Locator, name: string, value: Typed[string]): Promise<void> {
  if (Array.isArray(value)) {
    for (const one of value as readonly string[]) await where.locator(`[name="${name}[]"][value="${one}"]`).check();
    return;
  }
  const field = where.locator(`[name="${name}"]`).last();
  // Not by evaluating, which a browser without scripts would never answer.
  const type = await field.getAttribute('type');
  if (type === 'radio') await where.locator(`[name="${name}"][value="${String(value)}"]`).check();
  else if (type === 'checkbox') await field.setChecked(Boolean(value));
  else if ((await where.locator(`select[name="${name}"]`).count()) > 0) await field.selectOption(String(value));
  else await field.fill(String(value));
}
