import { ApiBody } from '@nestjs/swagger';
import { eventForms } from '../../proposals/forms/index.js';
import { formSchema } from './form-schema.js';

/** Documents the body of an event: its type, and the fields of that type's form. */
export function ApiEventBody(): MethodDecorator {
  const oneOf = Object.entries(eventForms).map(([type, form]) => {
    const { properties, required, ...rest } = formSchema(form);
    const named = { type: { type: 'string', enum: [type] }, ...properties };
    return { title: type, ...rest, properties: named, required: ['type', ...required] };
  });
  return ApiBody({ description: 'The event’s type, and its fields.', schema: { oneOf } });
}
