import { ValidationPipe } from '@nestjs/common';
import { fieldProblems } from '../../proposals/forms/field-problems.js';
import { InvalidRequestError } from '../problem/request-errors.js';

/** Checks bodies and queries against their class: only declared fields pass, and every wrong one is named at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new InvalidRequestError(fieldProblems(errors)),
  });
}
