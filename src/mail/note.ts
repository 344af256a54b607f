/** A letter that follows from no event of a proposal. It holds ids: whoever is named is looked up as it is written. */
export type Note =
  /** `person` is null for an address that nobody has: nothing is written, and asking takes as long as for another. */
  | { readonly kind: 'signInCode'; readonly person: string | null; readonly code: string }
  | { readonly kind: 'useStaffSignIn'; readonly person: string }
  /** `organisation` is null where somebody is invited to the hub's own team. */
  | {
      readonly kind: 'invitation';
      readonly person: string;
      readonly by: string;
      readonly organisation: string | null;
    }
  /** `comment` is what is quoted, by its id; `path` is the address of the page the comment is on: `/p/ECHO-2026-014/comments`. */
  | {
      readonly kind: 'mention';
      readonly person: string;
      readonly by: string;
      readonly instanceId: string;
      readonly comment?: string;
      readonly path?: string;
    }
  | {
      readonly kind: 'taskDelegated';
      readonly person: string;
      readonly by: string;
      readonly instanceId: string;
      readonly task: string;
    }
  | { readonly kind: 'newDevice'; readonly person: string; readonly session: string }
  /** Goes to the address that the person had until then: `former` is the id under which that is kept. */
  | {
      readonly kind: 'addressChanged';
      readonly person: string;
      readonly by: string;
      readonly former: string;
    };

/** Kind of the outbox row that writes one. */
export const WRITE_NOTE = 'mail.note';
