/** Details of a person or an organisation can't be taken; names every field. */
export class InvalidDetailsError extends Error {
  override readonly name = 'InvalidDetailsError';
  constructor(readonly errors: readonly { readonly field: string; readonly message: string }[]) {
    super(errors.map(({ field, message }) => `${field} ${message}`).join('; '));
  }
}

/** Nobody is known by this address. */
export class PersonNotFoundError extends Error {
  override readonly name = 'PersonNotFoundError';
  constructor(readonly email: string) {
    super(`Nobody here has the e-mail address ${email}.`);
  }
}
