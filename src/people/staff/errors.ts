/** Somebody wanted to change their own roles; nothing was written. Another administrator does that. */
export class OwnRolesError extends Error {
  override readonly name = 'OwnRolesError';
  constructor() {
    super('Nobody changes their own roles.');
  }
}

/** Without this one nobody could give roles any more; nothing was written. */
export class LastAdministratorError extends Error {
  override readonly name = 'LastAdministratorError';
  constructor() {
    super('The last administrator stays one.');
  }
}
