import type { ValidationError } from 'class-validator';

/** What is wrong with one field; the message reads on from the field's name. */
export interface FieldProblem {
  /** Dotted path. */
  readonly field: string;
  readonly message: string;
}

/** Everything that validation found, field by field. What is missing, or of the wrong kind, is told once. */
export function fieldProblems(errors: readonly ValidationError[], above = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = above + error.property;
    const own = messagesOf(error).map((message) => ({ field: field || 'body', message }));
    return [...own, ...fieldProblems(error.children ?? [], `${field}.`)];
  });
}

function messagesOf({ property, constraints = {}, value }: ValidationError): string[] {
  const rules = Object.keys(constraints);
  if (rules.length === 0) return [];
  if (rules.includes('whitelistValidation')) return ['is not a field of this request'];
  if (value === undefined || value === null) return ['is required'];
  const kind = rules.find((rule) => rule === 'isString' || rule === 'isInt' || rule === 'isNumber');
  return (kind === undefined ? rules : [kind]).map((rule) => withoutName(constraints[rule] ?? '', property));
}

/** "startOn must be a date" reads on from the field's name as "must be a date". */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
