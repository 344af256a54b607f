const PATIENCE_MS = 25_000;
const INSISTED_AFTER_MS = 2000;

/**
 * Runs `stop` once when the process is asked to end, and then ends it.
 *
 * Nest's own shutdown hooks are not enabled: they would end the process as soon as the application is closed, before
 * the database it ran on is. A second request, a while after the first, ends the process at once; npm passes on a
 * signal that the terminal sent to both, so one that follows closely is the same request.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let since: number | null = null;
  const asked = (): void => {
    if (since !== null) {
      if (performance.now() - since > INSISTED_AFTER_MS) process.exit(1);
      return;
    }
    since = performance.now();
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', asked);
  process.on('SIGINT', asked);
}
