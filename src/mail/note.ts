import type { Stage } from '../../workflows/proposal/vocabulary.js';

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
  /**
   * About the support of a stage. `supportAsked` goes to whoever is to give it, by the coordinator if there is one;
   * `supportEnded` to whoever somebody else has replaced; `supporterChanged` to a lead, by whoever helps from now on;
   * `supportWaits` to the hub, where nobody is free.
   */
  | {
      readonly kind: 'supportAsked' | 'supportEnded' | 'supporterChanged' | 'supportWaits';
      readonly person: string;
      readonly by: string | null;
      readonly instanceId: string;
      readonly stage: Stage;
      readonly roles: readonly string[];
    }
  | { readonly kind: 'newDevice'; readonly person: string; readonly session: string }
  /** Goes to the address that the person had until then: `former` is the id under which that is kept. */
  | {
      readonly kind: 'addressChanged';
      readonly person: string;
      readonly by: string;
      readonly former: string;
    }
  /** Tells the hub that nothing can be sent to somebody, `whose` id this is. */
  | { readonly kind: 'addressBounced'; readonly person: string; readonly whose: string };

/** A letter about the support of a stage. */
export type SupportNote = Extract<Note, { readonly roles: readonly string[] }>;

/** Kind of the outbox row that writes one. */
export const WRITE_NOTE = 'mail.note';
