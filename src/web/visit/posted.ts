import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A file that came with a form. */
export interface PostedFile {
  /** As the sender's machine called it. */
  readonly filename: string;
  /** What the sender's machine says it is; not to be believed. */
  readonly mimetype: string;
  readonly content: Buffer;
}

/** A form as it was sent: texts by name, files, and what the pages themselves put in it. */
export interface PostedForm {
  /** What was typed or chosen, trimmed of nothing; a name that came several times holds a list. */
  readonly fields: Readonly<Record<string, string | string[]>>;
  readonly files: readonly (PostedFile & { readonly field: string })[];
  /** The press this is: the same for a second click on the same page. */
  readonly key: string;
  /** What the person was looking at; null where the page had nothing that others change. */
  readonly sequence: number | null;
  /** Name of the button that was pressed; empty for the form's own. */
  readonly button: string;
}

/** Names that the pages use themselves. */
export const FORM_TOKEN = '_token';
const FORM_KEY = '_key';
const FORM_SEQUENCE = '_sequence';
const FORM_BUTTON = '_button';
export const formNames = { token: FORM_TOKEN, key: FORM_KEY, sequence: FORM_SEQUENCE, button: FORM_BUTTON };

/** Parameter: the form that was sent. */
export const Posted = createParamDecorator((_: unknown, context: ExecutionContext): PostedForm =>
  postedForm(context.switchToHttp().getRequest<FastifyRequest>().body),
);

/** Reads a form from a parsed body; what is no text and no file is left out. */
export function postedForm(body: unknown): PostedForm {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  const texts = entries.flatMap(([name, value]): [string, string | string[]][] => {
    if (typeof value === 'string') return [[name, value]];
    const list = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    return list.length > 0 ? [[name, list]] : [];
  });
  const own = new Map(
    texts.filter(([name]) => name.startsWith('_')).map(([name, text]) => [name, last(text)]),
  );
  const sequence = own.get(FORM_SEQUENCE) ?? '';
  return {
    fields: Object.fromEntries(texts.filter(([name]) => !name.startsWith('_'))),
    files: entries.flatMap(([field, value]) =>
      [value].flat().flatMap((one) => (isFile(one) ? [{ ...one, field }] : [])),
    ),
    key: own.get(FORM_KEY) ?? '',
    sequence: /^\d{1,9}$/.test(sequence) ? Number(sequence) : null,
    button: own.get(FORM_BUTTON) ?? '',
  };
}

/** The text of a field; empty where it was not sent, the last one where several were. */
export function textOf({ fields }: Pick<PostedForm, 'fields'>, name: string): string {
  return last(fields[name] ?? '');
}

function last(value: string | string[]): string {
  return typeof value === 'string' ? value : (value.at(-1) ?? '');
}

function isFile(value: unknown): value is PostedFile {
  return typeof value === 'object' && value !== null && 'content' in value && Buffer.isBuffer(value.content);
}
