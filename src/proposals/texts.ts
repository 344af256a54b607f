import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { TextRef } from '../../workflows/kit/event.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { mapped, readFrom, rowsOf, type Read } from '../platform/database/index.js';

/** Opens sealed text for reading: every reference in a value becomes what it says, or null once it is erased. */
@Injectable()
export class SealedTexts {
  constructor(@InjectDataSource(APP_DATABASE) private readonly database: DataSource) {}

  /** A copy of a plain JSON value with its references opened, in one round trip. */
  async open(value: unknown): Promise<unknown> {
    return referencesIn(value).next().done ? value : readFrom(this.database, openedText(value));
  }
}

/** As {@link SealedTexts.open}, to be read together with something else. */
export function openedText(value: unknown): Read<unknown> {
  const bodies = rowsOf<{ readonly id: string; readonly body: string | null }>(
    'select id, body from sealed_text where id = any($1::uuid[])',
    [[...referencesIn(value)]],
  );
  return mapped(bodies, (rows) => opened(value, new Map(rows.map(({ id, body }) => [id, body]))));
}

function isReference(value: object): value is TextRef {
  return 'text' in value && 'sha256' in value;
}

function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if (isReference(value)) yield value.text;
  else for (const inner of Object.values(value)) yield* referencesIn(inner);
}

function opened(value: unknown, bodies: ReadonlyMap<string, string | null>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => opened(inner, bodies));
  if (isReference(value)) return bodies.get(value.text) ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, opened(inner, bodies)]));
}
