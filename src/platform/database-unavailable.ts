// Classes 08 (connection exception) and 57P (shut down, starting up, crashed) and 53300 (too many connections).
const STATES = /^(08...|57P0[1-5]|53300)$/;
const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
const DRIVER_SAYS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error means that the database could not be reached, now: the same request may work a moment later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (STATES.test(code) || SYSTEM_CODES.has(code) || DRIVER_SAYS.test(error.message)) return true;
  const within = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause];
  return within.some(isDatabaseUnavailable);
}
