/** What went wrong as a letter was handed to the relay; `command` is what the relay answered. */
export interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
  readonly code?: string;
  readonly command?: string;
}

/**
 * Whose fault it is that a letter was not taken: it is `delayed` where trying again may help, because the relay is
 * busy or away or set up wrongly; `bounced` where the address can't be written to; `refused` where it is this letter.
 */
export type Fault = 'delayed' | 'bounced' | 'refused';

// Without a status of its own (RFC 3463) a reply to RCPT TO says by these (RFC 5321, 7504) that there is no such box.
const NO_SUCH_BOX: ReadonlySet<number> = new Set([550, 551, 553, 556]);
// Bad, unknown, ambiguous or moved boxes and hosts; a box that is closed. 5.1.7 and 5.1.8 are about the sender's, 5.2.2
// is a box that is full, 5.7 is policy.
const BAD_ADDRESS = /^5\.(1\.([0-4]|6|10)|2\.1)$/;
// RFC 4954: who sends is not recognised, which whoever runs the program can mend.
const LOGIN: ReadonlySet<number> = new Set([530, 534, 535, 538]);
const TOO_BIG = 552;

/** Reads a relay's reply. One that is about the address counts for every further letter, so doubt is no bounce. */
export function faultOf({ responseCode = 0, response = '', code, command = '' }: SmtpError): Fault {
  // Counted here, without asking: the relay had said how much it takes.
  if (code === 'EMESSAGE' && command === 'MAIL FROM') return 'refused';
  if (responseCode < 500 || code === 'EAUTH' || LOGIN.has(responseCode)) return 'delayed';
  const [, status] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  if (command === 'RCPT TO') return isAddress(responseCode, status) ? 'bounced' : 'refused';
  // Before anybody is named a refusal is about us; but a letter can be announced as too big.
  const letterWasSeen = command === 'DATA' || code === 'EMESSAGE' || responseCode === TOO_BIG;
  if (!letterWasSeen) return 'delayed';
  return status !== undefined && BAD_ADDRESS.test(status) ? 'bounced' : 'refused';
}

function isAddress(code: number, status: string | undefined): boolean {
  return status === undefined ? NO_SUCH_BOX.has(code) : BAD_ADDRESS.test(status);
}
