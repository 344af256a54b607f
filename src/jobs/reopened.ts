/** Something that is opened when it is first needed, and opened again after it could not be. */
export class Reopened<T extends { close(): Promise<void> }> {
  private opened: Promise<T> | null = null;

  constructor(private readonly open: () => Promise<T>) {}

  /** @throws {Error} it can't be opened now; the next call tries again */
  get(): Promise<T> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  async close(): Promise<void> {
    const opened = await this.opened?.catch(() => null);
    this.opened = null;
    await opened?.close();
  }
}
