import type { SentEventType } from '../../../proposals/forms/index.js';

const people: readonly SentEventType[] = ['CO_LEAD_NAMED', 'ROLE_GIVEN', 'ROLE_ENDED'];

/** The page on which an event is sent. */
export function moveAddress(ref: string, type: string): string {
  if (type === 'ANSWERS_CHANGED') return `/p/${ref}/answers`;
  if ((people as readonly string[]).includes(type)) return `/p/${ref}/people`;
  return `/p/${ref}/moves/${type}`;
}

/** The page of a task. */
export function taskAddress(ref: string, task: string): string {
  return `/p/${ref}/t/${task}`;
}
