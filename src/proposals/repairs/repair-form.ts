import { textAnswers, type AnswerKey } from '../../../workflows/proposal/vocabulary.js';
import { seal, type SealedText } from '../../engine/command.js';
import type { AskedRepair, RepairKind } from './repair-of.js';

/** What somebody wants put right, as a form has it: fields by name. */
export interface RepairForm {
  readonly what: RepairKind;
  readonly fields: Readonly<Record<string, string>>;
}

/** Why a repair can't be made as it was asked for: a word for the page, and the field it is about. */
export class RepairRefusedError extends Error {
  override readonly name = 'RepairRefusedError';
  constructor(
    readonly why:
      | 'nothingToUndo'
      | 'undoneElsewhere'
      | 'noSuchState'
      | 'thereAlready'
      | 'noDay'
      | 'noSuchPerson'
      | 'sameLead'
      | 'noAnswer'
      | 'noNumber'
      | 'noChange',
    readonly field: string | null,
  ) {
    super(`It can't be repaired so: ${why}.`);
  }
}

const numberAnswers = ['reach', 'sessions', 'minutes'] as const;

/** Answers that can be put right by themselves: people's own words, and plain numbers. */
export const repairableAnswers: readonly AnswerKey[] = [...textAnswers, ...numberAnswers];

/**
 * The answer that a form puts right.
 *
 * @throws {RepairRefusedError}
 */
export function askedAnswer(fields: RepairForm['fields']): {
  readonly asked: AskedRepair;
  readonly texts: readonly SealedText[];
} {
  const key = repairableAnswers.find((one) => one === fields.answer);
  const given = (fields.text ?? '').trim();
  if (!key) throw new RepairRefusedError('noAnswer', 'answer');
  if (given === '') throw new RepairRefusedError('noAnswer', 'text');
  if ((numberAnswers as readonly string[]).includes(key)) {
    if (!/^[1-9]\d{0,5}$/.test(given)) throw new RepairRefusedError('noNumber', 'text');
    return { asked: { what: 'answer', key, answer: Number(given) }, texts: [] };
  }
  const { ref, text } = seal(given);
  return { asked: { what: 'answer', key, answer: ref }, texts: [text] };
}
