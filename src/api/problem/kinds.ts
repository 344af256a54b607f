/** Kinds of problems by their stable name, the last part of the type URI: HTTP status and title. */
export const kinds = {
  malformed: { status: 400, title: 'The request can not be read' },
  invalid: { status: 400, title: 'Some answers can not be taken' },
  'unknown-event': { status: 400, title: 'There is no such event' },
  unauthenticated: { status: 401, title: 'Who are you?' },
  'not-permitted': { status: 403, title: 'This is not yours to do' },
  'not-found': { status: 404, title: 'Not found' },
  refused: { status: 409, title: 'Not possible yet' },
  exists: { status: 409, title: 'There is one already' },
  stale: { status: 412, title: 'Changed since you looked' },
  'too-large': { status: 413, title: 'Too much at once' },
  'unsupported-media-type': { status: 415, title: 'Not a format this takes' },
  'key-reused': { status: 422, title: 'Idempotency key used before' },
  'precondition-required': { status: 428, title: 'Say what you were looking at' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'definition-mismatch': { status: 500, title: 'This program can not read what is stored' },
  unforeseen: { status: 500, title: 'Something went wrong' },
  unavailable: { status: 503, title: 'Not available right now' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof kinds;

/** The kind that fits an HTTP status best, for errors that only carry one. */
export function kindOf(status: number): ProblemKind {
  const byStatus: Readonly<Record<number, ProblemKind>> = {
    401: 'unauthenticated',
    403: 'not-permitted',
    404: 'not-found',
    409: 'refused',
    412: 'stale',
    413: 'too-large',
    415: 'unsupported-media-type',
    428: 'precondition-required',
    429: 'too-many-requests',
  };
  return byStatus[status] ?? (status < 500 ? 'malformed' : 'unforeseen');
}
