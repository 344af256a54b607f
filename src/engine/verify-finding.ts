/** What can be wrong with what is stored. */
export type FindingKind = 'chain' | 'gap' | 'replay' | 'snapshot' | 'definition' | 'columns';

/** One thing that is wrong, at the event where it shows; `sequence` is null when it concerns the instance itself. */
export interface Finding {
  readonly instanceId: string;
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

/** Several verifications as one. */
export function together(a: Verification, b: Verification): Verification {
  return {
    instances: a.instances + b.instances,
    events: a.events + b.events,
    intact: a.intact + b.intact,
    findings: [...a.findings, ...b.findings],
  };
}
