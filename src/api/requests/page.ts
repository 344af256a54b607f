import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { ETAG } from './entity-tag.js';

/** A page, and the cursor of the next one; null when this is the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Documents an answer that is a page of something. */
export function ApiPage(item: Type, { tagged = false } = {}): MethodDecorator {
  const schema = {
    type: 'object',
    required: ['items', 'next'],
    properties: {
      items: { type: 'array', items: { $ref: getSchemaPath(item) } },
      next: { type: 'string', nullable: true, description: 'Cursor of the next page; null on the last.' },
    },
  };
  return applyDecorators(ApiExtraModels(item), ApiOkResponse({ schema, ...(tagged && { headers: ETAG }) }));
}
