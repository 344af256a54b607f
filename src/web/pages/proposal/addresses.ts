/** The page on which an event is sent. */
export function moveAddress(ref: string, type: string): string {
  return type === 'ANSWERS_CHANGED' ? `/p/${ref}/answers` : `/p/${ref}/moves/${type}`;
}

/** The page of a task. */
export function taskAddress(ref: string, task: string): string {
  return `/p/${ref}/t/${task}`;
}
