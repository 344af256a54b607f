/** One proposal, in a line. */
export interface ProposalLine {
  readonly reference: string;
  readonly title: string;
  readonly organisation: string;
  /** Label of the stage, for people. */
  readonly stage: string;
  /** Whose move it is, in words. */
  readonly waitsOn: string;
}

/** Where the demo page finds the proposals it lists; without it the page lists none. */
export abstract class ProposalOverview {
  /** At most a hundred, those that moved last first. */
  abstract lines(): Promise<readonly ProposalLine[]>;
}
