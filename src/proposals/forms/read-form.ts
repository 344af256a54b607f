import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { InvalidFormError } from '../errors.js';
import { isSentEvent, eventForms, type SentEventType } from './index.js';

/** What is wrong with one field of a form. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

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
  const { type, ...fields } = sent as { readonly type?: unknown };
  if (typeof type !== 'string' || !isSentEvent(type))
    throw new InvalidFormError([
      { field: 'type', message: `must be the name of an event that people send; ${JSON.stringify(type ?? null)} is none` },
    ]);
  return { type, form: await readForm(eventForms[type], fields) };
}

/**
 * Reads a form from plain fields; unknown ones are refused by name.
 *
 * @throws {InvalidFormError} a field is missing, wrong or unknown
 */
export async function readForm<T extends object>(form: new () => T, fields: object): Promise<T> {
  const instance = plainToInstance(form, fields, { exposeDefaultValues: false });
  const errors = await validate(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length > 0) throw new InvalidFormError(errors.flatMap((error) => problemsOf(error, '')));
  return instance;
}

function problemsOf(error: ValidationError, above: string): FieldProblem[] {
  const field = above + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    field,
    message: constraint === 'whitelistValidation' ? 'is not a field of this form' : withoutName(message, error.property),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, `${field}.`))];
}

/** "startOn must be a date" reads on from the field's name as "must be a date". */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
