/** One thing that is wrong with a variable, and what to do about it. */
export interface ConfigProblem {
  readonly variable: string;
  /** Reads on from the variable's name: "is missing, …". */
  readonly reason: string;
  readonly next: string;
}

/** The program can't start as it was configured. Its message names every variable, the reason and the next step. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map(({ variable, reason, next }) => `${variable} ${reason}. ${next}`).join('\n'));
    this.name = 'ConfigError';
  }
}
