import { stages } from '../../../workflows/proposal/vocabulary.js';

/** By what the pipeline can be sorted. */
export const pipelineOrders = [
  'due',
  'ref',
  'title',
  'stage',
  'days',
  'coordinator',
  'organisation',
  'waitingOn',
  'start',
  'updated',
] as const;
export type PipelineOrder = (typeof pipelineOrders)[number];
export type Direction = 'asc' | 'desc';

/**
 * How one order is written in SQL.
 *
 * An anchor is what an address carries to say where a page begins. It holds no names and titles: those are looked up
 * by an id. A row that moves meanwhile changes nothing about it.
 */
export interface SortKey {
  readonly key: (direction: Direction) => string;
  readonly anchor: (direction: Direction) => string;
  /** The key again, from the parameter that holds the anchor. */
  readonly keyOf: (at: string) => string;
  readonly isAnchor: (text: string) => boolean;
}

const uuidOrNothing = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;
const dayOrEnd = /^(-?infinity|\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01]))$/;

/** Rows without the date come last, whichever way round. */
function byDay(column: string): SortKey {
  const key = (direction: Direction): string =>
    `coalesce(${column}, ${direction === 'asc' ? "'infinity'" : "'-infinity'"}::date)`;
  return plain(key, 'date', dayOrEnd);
}

function plain(key: SortKey['key'], type: string, anchor: RegExp): SortKey {
  return {
    key,
    anchor: (direction) => `(${key(direction)})::text`,
    keyOf: (at) => `${at}::${type}`,
    isAnchor: (text) => anchor.test(text),
  };
}

function byName(name: string, id: string, table: string, column: string): SortKey {
  return {
    key: () => `coalesce(lower(${name}), '')`,
    anchor: () => `coalesce(${id}::text, '')`,
    keyOf: (at) => `coalesce((select lower(${column}) from ${table} where id = nullif(${at}, '')::uuid), '')`,
    isAnchor: (text) => uuidOrNothing.test(text),
  };
}

const stageNumber = `array_position(array[${stages.map((stage) => `'${stage}'`).join(', ')}], i.stage)`;
const instant = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

export const sortKeys: Readonly<Record<PipelineOrder, SortKey>> = {
  due: byDay('t.due_on'),
  ref: plain(() => 'p.ref', 'text', /^ECHO-\d{4}-\d{3,9}$/),
  title: byName('title.body', 'p.title_id', 'sealed_text', 'body'),
  stage: plain(() => stageNumber, 'integer', /^\d$/),
  days: plain(() => 'd.days', 'integer', /^-?\d{1,6}$/),
  coordinator: byName('coordinator.name', 'p.coordinator_id', 'person', 'name'),
  organisation: byName('o.name', 'p.organisation_id', 'organisation', 'name'),
  waitingOn: plain(() => 'i.mover', 'text', /^(partner|hub|nobody)$/),
  start: byDay('p.start_on'),
  updated: plain(() => 'i.updated_at', 'timestamptz', instant),
};
