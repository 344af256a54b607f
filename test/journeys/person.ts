import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How somebody looks at the pages. */
export interface Way {
  /** Width of the window in pixels. */
  readonly width: number;
  readonly scripts: boolean;
  readonly language: 'en' | 'fr';
}

/** What is filled in, by name of the field: a text, or the value that is chosen. */
export type Filled = Readonly<Record<string, string>>;

/** Somebody with a browser of their own. What the browser complained about is gathered on the way. */
export class Person {
  readonly complaints: string[] = [];
  readonly visited: string[] = [];

  /** Cookie of a new session, for when days went by between two visits; without it nobody is signed in. */
  comeBack: (() => Promise<string>) | null = null;

  private constructor(
    private readonly address: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text()))
        this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async arrive(browser: Browser, address: string, way: Way): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: way.width, height: 800 },
      javaScriptEnabled: way.scripts,
      locale: way.language === 'fr' ? 'fr-CA' : 'en-CA',
    });
    return new Person(address, context, await context.newPage());
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.address + path);
    if (this.comeBack && new URL(this.page.url()).pathname === '/sign-in') {
      const session = { name: 'echo-session', value: await this.comeBack(), url: this.address };
      await this.context.addCookies([{ ...session, httpOnly: true }]);
      await this.page.goto(this.address + path);
    }
    await this.looked();
  }

  async follow(href: string): Promise<void> {
    await this.page.locator(`a[href="${href}"]`).first().click();
    await this.looked();
  }

  /** Fills in the fields of the page's main part, whatever they are made of. */
  async fill(fields: Filled): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]:not([type="hidden"])`).first();
      const kind = await field.evaluate((box) => [box.tagName, box.getAttribute('type')].join(' '));
      if (/radio|checkbox/.test(kind))
        await this.page.locator(`main [name="${name}"][value="${value}"]`).check();
      else if (kind.startsWith('SELECT')) await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Chooses a file of the person's own for a field. */
  async attach(name: string, filename: string, content: string): Promise<void> {
    const files = { name: filename, mimeType: 'text/plain', buffer: Buffer.from(content) };
    await this.page.locator(`main input[type="file"][name="${name}"]`).setInputFiles(files);
  }

  /** Whether the main part has a field of this name. */
  async has(name: string): Promise<boolean> {
    return (await this.page.locator(`main [name="${name}"]:not([type="hidden"])`).count()) > 0;
  }

  /** Presses the button with this value, or the first main one. Whatever stands in the way is told. */
  async press(value?: string): Promise<void> {
    const button =
      value === undefined
        ? this.page.locator('main form[method="post"] button.govuk-button:not(.govuk-button--secondary)')
        : this.page.locator(`main button[value="${value}"]`);
    const before = this.page.url();
    await Promise.all([this.page.waitForEvent('load'), button.first().click()]);
    await this.looked();
    const problems = await this.problems();
    if (problems.length > 0) throw new Error(`pressed ${value ?? ''} on ${before}: ${problems.join('; ')}`);
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  problems(): Promise<string[]> {
    return this.page.locator('.govuk-error-summary__list li').allInnerTexts();
  }

  /** What every page must hold, looked at on each one that comes up. */
  private async looked(): Promise<void> {
    const path = new URL(this.page.url()).pathname;
    this.visited.push(path);
    const width = this.page.viewportSize()?.width ?? 0;
    const [wide, language] = await this.page.evaluate<[number, string]>(
      '[document.documentElement.scrollWidth, document.documentElement.lang]',
    );
    if (wide > width) this.complaints.push(`${path} scrolls sideways: ${String(wide)} of ${String(width)}`);
    this.languages.add(language);
  }

  /** Languages of the pages that came up. */
  readonly languages = new Set<string>();
}
