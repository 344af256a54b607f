import { BadRequestException } from '@nestjs/common';

/** Somebody must sign in first. `held` tells that what they typed is kept until then. */
export class SignInNeededError extends Error {
  override readonly name = 'SignInNeededError';
  constructor(
    readonly wanted: string,
    readonly ranOut: boolean,
  ) {
    super(`Sign in to see ${wanted}.`);
  }
}

/** A form came from somewhere else, or from a page of an earlier session. Nothing was done. */
export class ForeignFormError extends Error {
  override readonly name = 'ForeignFormError';
  constructor() {
    super('This form was not made for this session.');
  }
}

/** There is no such page, or not for this person. The two are not told apart. */
export class PageNotFoundError extends Error {
  override readonly name = 'PageNotFoundError';
  constructor() {
    super('There is no such page for you.');
  }
}

/** What was sent says that it is a form with files, and can't be read as one. */
export class BrokenFormError extends BadRequestException {
  override readonly name = 'BrokenFormError';
}
