import type { SchemaObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { fieldsOf, nestedForm } from '../../proposals/forms/form-fields.js';
import type { EventForm } from '../../proposals/forms/index.js';

/** What an object of a form looks like, read from what validates it: only these fields are taken. */
export interface FormSchema {
  readonly type: 'object';
  readonly properties: Record<string, SchemaObject>;
  readonly required: string[];
  readonly additionalProperties: false;
}

export function formSchema(form: EventForm): FormSchema {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  const fields = fieldsOf(form);
  const schemaOf = (name: string): SchemaObject =>
    rules
      .filter(({ propertyName }) => propertyName === name)
      .reduce((schema, rule) => said(schema, rule, form), {});
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name }) => [name, schemaOf(name)])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** A schema with what one more rule says. Rules without a counterpart are enforced and not described. */
function said(schema: SchemaObject, rule: ValidationMetadata, form: EventForm): SchemaObject {
  const inner = nestedForm(form, rule.propertyName);
  if (inner) return formSchema(inner);
  const [limit] = (rule.constraints as readonly unknown[] | undefined) ?? [];
  if (rule.each && rule.name === 'isIn')
    return { ...schema, type: 'array', items: { enum: limit as unknown[] } };
  if (rule.each) return { ...schema, type: 'array', items: { type: 'string' } };
  const keyword = rule.name === undefined ? undefined : keywords[rule.name];
  return keyword ? { ...schema, ...keyword(limit) } : schema;
}

const keywords: Readonly<Record<string, (limit: unknown) => SchemaObject>> = {
  isString: () => ({ type: 'string' }),
  isNotEmpty: () => ({ minLength: 1 }),
  maxLength: (limit) => ({ maxLength: Number(limit) }),
  isIn: (limit) => ({ enum: limit as unknown[] }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  min: (limit) => ({ minimum: Number(limit) }),
  max: (limit) => ({ maximum: Number(limit) }),
  day: () => ({ type: 'string', format: 'date' }),
  arrayMaxSize: (limit) => ({ type: 'array', maxItems: Number(limit) }),
  arrayNotEmpty: () => ({ type: 'array', minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
};
