/** Somebody else works on this data folder. Carries what a person needs to go on. */
export class DataFolderInUseError extends Error {
  constructor(
    readonly dataDir: string,
    readonly pid: number,
    readonly webUrl: string | null,
  ) {
    const where = webUrl ? `, and answers at ${webUrl}` : '';
    super(
      `The data folder ${dataDir} is in use by process ${pid}${where}. ` +
        `Use that one, or stop it (kill ${pid}), or set ECHO_DATA_DIR to another folder and start again.`,
    );
    this.name = 'DataFolderInUseError';
  }
}

/** PostgreSQL could not be set up, started or stopped; the message carries what it said last. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}
