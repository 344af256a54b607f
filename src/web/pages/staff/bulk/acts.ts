import { eventForms } from '../../../../proposals/forms/index.js';
import { fromTexts } from '../../../../proposals/forms/from-texts.js';
import { readEvent, type SentEvent } from '../../../../proposals/forms/read-form.js';
import type { BulkRow } from '../../../../proposals/bulk/bulk-presses.js';
import type { PostedForm } from '../../../visit/posted.js';

/** What makes sense for many proposals at once. */
export const acts = ['COORDINATOR_ASSIGNED', 'PUT_ON_HOLD', 'RESUMED', 'TRIAGE_STARTED'] as const;
export type Act = (typeof acts)[number];

/** The fields that are filled in for all of them; an act without any is previewed at once. */
export const fieldsOfAct = {
  COORDINATOR_ASSIGNED: ['person'],
  PUT_ON_HOLD: ['reason', 'expectedOn'],
  RESUMED: [],
  TRIAGE_STARTED: [],
} as const satisfies Readonly<Record<Act, readonly string[]>>;

export type Fields = PostedForm['fields'];

/** What is asked on the way: which proposals, what to do, and what was filled in. */
export interface Bulk {
  readonly refs: readonly string[];
  readonly act: Act | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** What an address or a form asks for. */
export function bulkIn(fields: Readonly<Record<string, string | readonly string[] | undefined>>): Bulk {
  const list = (name: string): readonly string[] => [fields[name] ?? []].flat();
  const refs = [...list('ref'), ...list('row').map((row) => row.split('@', 1)[0] ?? '')];
  const act = acts.find((one) => one === list('what').at(-1)) ?? null;
  const names: readonly string[] = act === null ? [] : fieldsOfAct[act];
  return {
    refs: [...new Set(refs)].filter((ref) => /^ECHO-\d{4}-\d{3,9}$/.test(ref)),
    act,
    fields: Object.fromEntries(names.map((name) => [name, list(name).at(-1) ?? ''])),
  };
}

/** @throws {InvalidFormError} a field is missing or wrong */
export function eventOf(act: Act, fields: Bulk['fields']): Promise<SentEvent> {
  return readEvent({ type: act, ...fromTexts(eventForms[act], fields) });
}

/** A row as the form of the preview carries it. */
export function rowText({ ref, sequence, digest }: BulkRow): string {
  return [ref, sequence, digest].join('@');
}

/** The rows that were left ticked. */
export function rowsIn(fields: Fields): readonly BulkRow[] {
  return [fields.row ?? []].flat().flatMap((text): BulkRow[] => {
    const [, ref, sequence, digest] = /^(ECHO-\d{4}-\d{3,9})@(\d{1,9})@([0-9a-f]{64})$/.exec(text) ?? [];
    if (ref === undefined || sequence === undefined || digest === undefined) return [];
    return [{ ref, sequence: Number(sequence), digest }];
  });
}
