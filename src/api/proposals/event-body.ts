import { ApiBody } from '@nestjs/swagger';
import { eventForms } from '../../proposals/forms/index.js';
import { fieldsOf } from '../../proposals/forms/form-fields.js';

/** Documents the body of an event: its type, and the fields of each type's form. */
export function ApiEventBody(): MethodDecorator {
  const lines = Object.entries(eventForms).map(([type, form]) => {
    const fields = fieldsOf(form).map(({ name, required }) => (required ? name : `${name}?`));
    return `- \`${type}\` ${fields.join(', ')}`;
  });
  return ApiBody({
    description: `The event's type, and its fields:\n${lines.join('\n')}`,
    schema: {
      type: 'object',
      required: ['type'],
      properties: { type: { type: 'string', enum: Object.keys(eventForms) } },
      additionalProperties: true,
    },
  });
}
