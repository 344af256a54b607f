/** What can be wrong with what is stored. */
export const FINDING_KINDS = [
  'chain',
  'gap',
  'replay',
  'snapshot',
  'definition',
  'columns',
  'text',
  'checkpoint',
  'key',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing that is wrong, at the event where it shows; `sequence` is null when it concerns the instance itself. */
export interface Finding {
  /** Null where it concerns no single history: a checkpoint, a key. */
  readonly instanceId: string | null;
  readonly sequence: number | null;
  readonly kind: FindingKind;
  readonly message: string;
}

/** The outcome of a verification. `intact` counts the instances without a finding. */
export interface Verification {
  readonly instances: number;
  readonly events: number;
  readonly intact: number;
  readonly findings: readonly Finding[];
}

/** What was said of a history elsewhere: after its event of this sequence it had this head. */
export interface StatedHead {
  readonly sequence: number;
  readonly head: Buffer;
  /** Who says so, as a finding names it: "checkpoint 12". */
  readonly by: string;
}

export const NOTHING_FOUND: Verification = { instances: 0, events: 0, intact: 0, findings: [] };

/** Several verifications as one. */
export function together(a: Verification, b: Verification): Verification {
  return {
    instances: a.instances + b.instances,
    events: a.events + b.events,
    intact: a.intact + b.intact,
    findings: [...a.findings, ...b.findings],
  };
}
