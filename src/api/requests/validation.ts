import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { InvalidRequestError } from '../problem/request-errors.js';
import type { FieldProblem } from '../problem/problem.js';

/** Checks bodies and queries against their class: only declared fields pass, and every wrong one is named at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidRequestError(errors.flatMap((error) => fieldProblems(error))),
  });
}

function fieldProblems(error: ValidationError, path = ''): FieldProblem[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field: field || 'body',
    message: rule === 'whitelistValidation' ? 'is not a field of this request' : withoutName(message, error.property),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, field))];
}

/** "email must be an email" reads on from the field's name as "must be an email". */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
