import { getMetadataStorage } from 'class-validator';
import type { EventForm } from './index.js';

/** One field of a form, as a sender must know it. */
export interface FormField {
  readonly name: string;
  readonly required: boolean;
  /** Words it is chosen from; null when it is free. */
  readonly choices: readonly string[] | null;
}

/** The fields of a form, read from what validates them: there is no second list to keep. */
export function fieldsOf(form: EventForm): readonly FormField[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  return names.map((name) => {
    const own = rules.filter(({ propertyName }) => propertyName === name);
    const choice = own.find((rule) => rule.name === 'isIn');
    return {
      name,
      required: !own.some(({ type }) => type === 'conditionalValidation'),
      choices: (choice?.constraints[0] as readonly string[] | undefined) ?? null,
    };
  });
}

/** The form inside a form's field, or null where the field is a plain one. */
export function nestedForm(form: EventForm, name: string): EventForm | null {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  const nested = rules.some((rule) => rule.propertyName === name && rule.type === 'nestedValidation');
  return nested ? (Reflect.getMetadata('design:type', form.prototype as object, name) as EventForm) : null;
}
