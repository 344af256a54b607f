import { parseHTML } from 'linkedom';
import type { PersonOfTest } from './caller.js';

/** A form on a page, ready to be filled in and sent. */
export interface PageForm {
  readonly action: string;
  /** What it would send as it stands, without pressing any button. */
  readonly values: readonly (readonly [string, string])[];
  readonly files: boolean;
}

/** What is filled into a form: a text, several for a list, null for nothing, a file with its content. */
export type Filling = Readonly<Record<string, string | readonly string[] | null | File>>;

/** A page as it came, read as a browser without scripts reads it. */
export class OpenedPage {
  readonly document: Document;

  constructor(
    readonly path: string,
    readonly status: number,
    readonly headers: Headers,
    readonly html: string,
  ) {
    this.document = parseHTML(html || '<html></html>').document;
  }

  get title(): string {
    return this.document.title;
  }

  get heading(): string {
    return textIn(this.document.querySelector('h1'));
  }

  /** Everything the main part says, white space folded. */
  get text(): string {
    return textIn(this.document.querySelector('main'));
  }

  /** Problems in the error summary. */
  get problems(): string[] {
    return this.all('.govuk-error-summary__list li');
  }

  /** Texts of the elements that a selector finds. */
  all(selector: string): string[] {
    return [...this.document.querySelectorAll(selector)].map(textIn);
  }

  /** Address of the first link with this text, or that contains it. @throws {Error} there is none */
  link(text: string): string {
    const links = [...this.document.querySelectorAll('a[href]')];
    const found =
      links.find((one) => textIn(one) === text) ?? links.find((one) => textIn(one).includes(text));
    if (!found)
      throw new Error(`no link "${text}" on ${this.path}; there are: ${links.map(textIn).join(' | ')}`);
    return found.getAttribute('href') ?? '';
  }

  /** The form with this action, or the first one of the main part. @throws {Error} there is none */
  form(action?: string): PageForm {
    const forms = [
      ...this.document.querySelectorAll(action === undefined ? 'main form[method="post"]' : 'form'),
    ];
    const form = action === undefined ? forms[0] : forms.find((one) => one.getAttribute('action') === action);
    if (!form) throw new Error(`no form ${action ?? ''} on ${this.path}: ${this.text.slice(0, 400)}`);
    return {
      action: form.getAttribute('action') ?? this.path,
      values: [...form.querySelectorAll('input, textarea, select')].flatMap(valueOf),
      files: form.getAttribute('enctype') === 'multipart/form-data',
    };
  }
}

/** A person's browser without scripts: keeps cookies, follows redirects, sends forms. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly address: string,
    readonly person: PersonOfTest | null = null,
  ) {}

  /** Takes a cookie, as if an answer had set it. */
  take(name: string, value: string): this {
    this.cookies.set(name, value);
    return this;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  forget(name: string): void {
    this.cookies.delete(name);
  }

  /** Opens a page, following redirects. */
  open(path: string, headers: Readonly<Record<string, string>> = {}): Promise<OpenedPage> {
    return this.ask('GET', path, undefined, headers);
  }

  /** Fills in a form of a page and sends it, by the button with this name and value where one is given. */
  async send(
    from: OpenedPage,
    filling: Filling = {},
    { action, button }: { readonly action?: string; readonly button?: readonly [string, string] } = {},
  ): Promise<OpenedPage> {
    const form = from.form(action);
    const body = form.files ? new FormData() : new URLSearchParams();
    for (const [name, value] of form.values) if (!(name in filling)) body.append(name, value);
    for (const [name, value] of Object.entries(filling)) {
      if (value === null) continue;
      const list: readonly (string | File)[] = Array.isArray(value)
        ? (value as readonly string[])
        : [value as string | File];
      for (const one of list)
        if (typeof one === 'string') body.append(name, one);
        else (body as FormData).append(name, one);
    }
    if (button) body.append(...button);
    return this.ask('POST', form.action, body);
  }

  /** Sends something to an address, whatever the pages offer. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<OpenedPage> {
    return this.ask('POST', path, new URLSearchParams(fields), headers);
  }

  /** Sends a body as it is, whatever it is. */
  async raw(
    method: string,
    path: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<OpenedPage> {
    const response = await this.answered(method, path, body, headers);
    return new OpenedPage(path, response.status, response.headers, await response.text());
  }

  /** Sends a request and keeps what it sets; a redirect is followed to a page. */
  async ask(
    method: string,
    path: string,
    body?: URLSearchParams | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<OpenedPage> {
    const response = await this.answered(method, path, body, headers);
    const location = response.headers.get('location');
    if (response.status === 303 && location !== null) return this.ask('GET', location);
    return new OpenedPage(path, response.status, response.headers, await response.text());
  }

  /** Address that a page sends the browser to, not followed: another site. */
  async redirected(path: string): Promise<string> {
    return (await this.answered('GET', path)).headers.get('location') ?? '';
  }

  private async answered(
    method: string,
    path: string,
    body?: URLSearchParams | FormData | string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const response = await fetch(this.address + path, {
      method,
      redirect: 'manual',
      ...(body && { body }),
      headers: {
        accept: 'text/html',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method !== 'GET' && { 'sec-fetch-site': 'same-origin' }),
        ...headers,
      },
    });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    return response;
  }

  private keep(set: string): void {
    const [pair = '', ...attributes] = set.split('; ');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, decodeURIComponent(pair.slice(at + 1)));
  }
}

function textIn(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function valueOf(element: Element): (readonly [string, string])[] {
  const name = element.getAttribute('name');
  if (name === null) return [];
  if (element.localName === 'textarea') return [[name, element.textContent]];
  if (element.localName === 'select') {
    const options = [...element.querySelectorAll('option')];
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    return chosen ? [[name, chosen.getAttribute('value') ?? textIn(chosen)]] : [];
  }
  const type = element.getAttribute('type');
  if (type === 'file' || type === 'submit') return [];
  if ((type === 'radio' || type === 'checkbox') && !element.hasAttribute('checked')) return [];
  return [[name, element.getAttribute('value') ?? (type === 'checkbox' ? 'on' : '')]];
}
