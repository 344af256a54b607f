import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { NavigationKey } from '../layout/navigation.js';

/** What a handler of a page answers with. */
export type Answer = PageAnswer | PartAnswer | RedirectAnswer | FileAnswer | SheetAnswer;

export interface PageAnswer {
  readonly kind: 'page';
  /** Title of the browser's window, without the program's name. */
  readonly title: string;
  readonly body: VNode;
  readonly status: number;
  /** Entry of the navigation that is current. */
  readonly current: NavigationKey | null;
  /** Link above the heading that leads one step up. */
  readonly back: { readonly href: string; readonly text: string } | null;
  /** Whether it has to do with a mistake in what was typed: the title says so. */
  readonly mistaken: boolean;
  /** Whether it takes the whole width of the window. */
  readonly wide: boolean;
}

/** A part of a page, for htmx. */
export interface PartAnswer {
  readonly kind: 'part';
  readonly body: VNode;
}

export interface RedirectAnswer {
  readonly kind: 'redirect';
  readonly to: string;
  readonly notice: string | null;
}

export interface FileAnswer {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly content: Buffer | string | Readable;
}

/** A document of its own: shown as it is, and loading and running nothing. */
export interface SheetAnswer {
  readonly kind: 'sheet';
  /** HTML, whole. Its styles stand in its elements. */
  readonly content: string;
}

type Options = Partial<Omit<PageAnswer, 'kind' | 'title' | 'body'>>;

/** A whole page. */
export function page(title: string, body: VNode, options: Options = {}): PageAnswer {
  const defaults = { status: 200, current: null, back: null, mistaken: false, wide: false };
  return { kind: 'page', title, body, ...defaults, ...options };
}

/** The page again, with what is wrong in the form on it. */
export function mistakenPage(title: string, body: VNode, options: Options = {}): PageAnswer {
  return page(title, body, { status: 422, mistaken: true, ...options });
}

export function part(body: VNode): PartAnswer {
  return { kind: 'part', body };
}

/** To another page, after a press; `notice` is said on it once. */
export function redirect(to: string, notice: string | null = null): RedirectAnswer {
  return { kind: 'redirect', to, notice };
}

/** A file to be saved, never shown in the browser. */
export function file(name: string, type: string, content: Buffer | string | Readable): FileAnswer {
  return { kind: 'file', name, type, content };
}

/** A document of its own, without the frame of a page. */
export function sheet(content: string): SheetAnswer {
  return { kind: 'sheet', content };
}
