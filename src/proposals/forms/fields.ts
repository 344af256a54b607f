import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { dateOf, dayNumber } from '../../../workflows/kit/local-date.js';

const sealedFields = new Map<object, Set<string>>();

/** Longest text of several lines, in characters. */
export const longestText = 5000;

/** Free text of several lines; what it says is sealed apart from the event that carries it. */
export function Words(maximum = longestText): PropertyDecorator {
  return applyDecorators(...text(maximum), markSealed);
}

/** Free text of one line, such as a title; sealed like {@link Words}. */
export function Line(maximum = 200): PropertyDecorator {
  return applyDecorators(
    // A line break in a name or a title could add headers to a letter.
    Matches(/^[^\p{Cc}]*$/u, { message: '$property must be one line without control characters' }),
    ...text(maximum),
    markSealed,
  );
}

/** A key, an id or an address of one line: kept in the event as it is. */
export function Name(maximum = 200): PropertyDecorator {
  return applyDecorators(
    Matches(/^[^\p{Cc}]*$/u, { message: '$property must be one line' }),
    ...text(maximum),
  );
}

/** One word out of a closed list. */
export function Choice(values: readonly string[]): PropertyDecorator {
  return IsIn(values, { message: `$property must be one of: ${values.join(', ')}` });
}

/** A local calendar date that exists, `2027-01-28`. */
export function Day(): PropertyDecorator {
  return ValidateBy({
    name: 'day',
    validator: {
      validate: (value: unknown) => isDay(value),
      defaultMessage: () => '$property must be a date that exists, written 2027-01-28',
    },
  });
}

/** Whether a value is a calendar date that exists, written `2027-01-28`. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && dateOf(dayNumber(value)) === value;
}

/** Names of the fields of a form whose text is sealed. */
export function sealedFieldsOf(form: object): ReadonlySet<string> {
  const names = new Set<string>();
  for (let proto: unknown = Object.getPrototypeOf(form); proto; proto = Object.getPrototypeOf(proto))
    for (const name of sealedFields.get(proto) ?? []) names.add(name);
  return names;
}

function text(maximum: number): PropertyDecorator[] {
  return [
    MaxLength(maximum, { message: `$property must not be longer than ${String(maximum)} characters` }),
    IsNotEmpty({ message: '$property must not be empty' }),
    IsString({ message: '$property must be text' }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
  ];
}

const markSealed: PropertyDecorator = (target, name) => {
  const fields = sealedFields.get(target) ?? new Set();
  sealedFields.set(target, fields.add(String(name)));
};
