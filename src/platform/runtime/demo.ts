/** Somebody in the sample data, to try the program out as. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  /** What this person is, in a few words: "hub lead", "partner lead, Kootenay Hospice Society". */
  readonly what: string;
}

/** Sample proposals and people. Whoever has some provides this. */
export abstract class DemoData {
  /** Loads what is missing; loading twice changes nothing. */
  abstract load(): Promise<readonly DemoPerson[]>;
}
