import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { InvalidFormError } from '../errors.js';
import { fieldProblems } from './field-problems.js';
import { isSentEvent, eventForms, type SentEventType } from './index.js';

/** An event as people send it: a type, and the fields of its form. */
export interface SentEvent {
  readonly type: SentEventType;
  readonly form: object;
}

/**
 * Reads an event that someone sent.
 *
 * @throws {InvalidFormError} the type is unknown, or a field is missing, wrong or unknown
 */
export async function readEvent(sent: unknown): Promise<SentEvent> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new InvalidFormError([{ field: 'body', message: 'must be an object with the type of an event' }]);
  const { type, ...fields } = sent as { readonly type?: unknown };
  if (typeof type !== 'string' || !isSentEvent(type))
    throw new InvalidFormError([
      {
        field: 'type',
        message: `must be the name of an event that people send; ${shown(type)} is none`,
      },
    ]);
  return { type, form: await readForm(eventForms[type], fields) };
}

function shown(type: unknown): string {
  return typeof type === 'string' ? JSON.stringify(type.slice(0, 60)) : typeof type;
}

/**
 * Reads a form from plain fields; unknown ones are refused by name.
 *
 * @throws {InvalidFormError} a field is missing, wrong or unknown
 */
export async function readForm<T extends object>(form: new () => T, fields: object): Promise<T> {
  const instance = plainToInstance(form, fields, { exposeDefaultValues: false });
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  if (errors.length > 0) throw new InvalidFormError(fieldProblems(errors));
  return instance;
}
