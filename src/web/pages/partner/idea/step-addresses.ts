import { stepAfter, stepBefore, type IdeaStep } from './questions.js';

/** Page that a change was begun on and goes back to; null for somebody who goes through page by page. */
export type From = 'check' | 'answers' | null;

export function fromOf(text: string): From {
  return text === 'check' || text === 'answers' ? text : null;
}

/** The page that asks for some answers. */
export function stepAddress(ref: string, step: IdeaStep): string {
  return `/p/${ref}/idea/${step}`;
}

/** Where somebody goes on once a page is saved. */
export function nextAddress(ref: string, step: IdeaStep, from: From): string {
  return from === null ? towards(ref, stepAfter(step)) : begunOn(ref, from);
}

/** Where somebody goes back to without saving. */
export function backAddress(ref: string, step: IdeaStep, from: From): string {
  return from === null ? towards(ref, stepBefore(step)) : begunOn(ref, from);
}

function towards(ref: string, step: IdeaStep | null): string {
  return step === null ? begunOn(ref, 'check') : stepAddress(ref, step);
}

function begunOn(ref: string, from: NonNullable<From>): string {
  return from === 'check' ? `/p/${ref}/idea/check` : `/p/${ref}/answers`;
}
