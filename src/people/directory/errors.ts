import type { Instant } from '../../../workflows/kit/event.js';

/** The details were changed since they were looked at; nothing was written. Who and when, where it is known. */
export class DetailsChangedError extends Error {
  override readonly name = 'DetailsChangedError';
  constructor(
    readonly by: string | null,
    readonly at: Instant | null,
  ) {
    super('The details were changed since they were looked at.');
  }
}

/** A name or an address that somebody else has already. `taken` is who has it. */
export class AlreadyTakenError extends Error {
  override readonly name = 'AlreadyTakenError';
  constructor(
    readonly field: 'name' | 'email',
    readonly taken: { readonly id: string; readonly name: string },
  ) {
    super(`${taken.name} has this ${field} already.`);
  }
}

/** Somebody leads proposals that are under way, so leaving the organisation must wait until they are handed over. */
export class StillLeadsError extends Error {
  override readonly name = 'StillLeadsError';
  constructor(readonly refs: readonly string[]) {
    super(`Still leads ${refs.join(', ')}.`);
  }
}

/** Only administrators change the address of somebody at the hub: it is what they sign in with. */
export class AddressOfStaffError extends Error {
  override readonly name = 'AddressOfStaffError';
  constructor() {
    super('Only an administrator may change the address of somebody at the hub.');
  }
}
