import { AnswersForm } from '../../proposals/forms/answers.form.js';
import { TaskForm } from '../../proposals/forms/shared.forms.js';
import { WaiverForm } from '../../proposals/forms/event.forms.js';
import { formSchema } from './form-schema.js';

describe('the schema of a form', () => {
  it('says what validation asks', () => {
    const { properties, required, additionalProperties } = formSchema(AnswersForm);
    expect(properties).toMatchObject({
      title: { type: 'string', minLength: 1, maxLength: 120 },
      format: { enum: ['series', 'session', 'workshop'] },
      reach: { type: 'integer', minimum: 1, maximum: 100_000 },
      startOn: { type: 'string', format: 'date' },
      benefits: { type: 'array', maxItems: 5, uniqueItems: true },
      commercialInterest: { type: 'boolean' },
    });
    expect({ required, additionalProperties }).toEqual({ required: [], additionalProperties: false });
  });

  it('tells required fields, those inherited too, from optional ones', () => {
    expect(formSchema(WaiverForm).required.toSorted()).toEqual(['reason', 'tasks']);
    expect(formSchema(WaiverForm).properties.tasks).toMatchObject({
      type: 'array',
      items: { type: 'string' },
    });
  });

  it('goes into the forms within', () => {
    expect(formSchema(TaskForm).properties.evidence).toMatchObject({
      type: 'object',
      properties: { kind: { enum: ['tick', 'file', 'link', 'number'] } },
      required: ['kind'],
    });
  });
});
