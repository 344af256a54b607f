import { acceptedExtensions } from '../../../../attachments/accepted-types.js';
import type { StandingTask } from '../../../../proposals/standing/standing.js';
import { ChoiceField, FileField, LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { PatientReminder } from '../../../patient-check/patient-check.view.js';
import { useWords } from '../../../visit/visit.js';
import { Files } from './files.view.js';
import type { TaskPage } from './task-page.js';
import { taskWords } from './words.js';

interface CompleteFormProps {
  readonly page: TaskPage;
  readonly task: StandingTask;
  readonly state: FormState;
}

/** What shows that a task is done, and whether it is. */
export function CompleteForm({ page, task, state }: CompleteFormProps) {
  const words = useWords(taskWords);
  const kind = task.evidenceKind;
  return (
    <Form state={state} sequence={page.standing.sequence} files>
      {/* The first button is the one that Enter presses: saving, never removing. */}
      <button hidden>{words.save}</button>
      <Files page={page} removable />
      <PatientReminder />
      {kind === 'number' && <LineField name="value" label={words.number} type="number" width={10} />}
      <FileField
        name="files"
        label={kind === 'file' ? words.files : words.filesOptional}
        hint={words.filesHint(acceptedExtensions.join(', '))}
        accept={acceptedExtensions.join(',')}
        several
      />
      {(kind === 'file' || kind === 'link') && (
        <LineField
          name="link"
          label={kind === 'file' ? words.linkInstead : words.link}
          hint={words.linkHint}
          type="url"
          spellcheck={false}
        />
      )}
      <ChoiceField
        name="done"
        label={words.completed}
        inline
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
      />
      <Button>{words.save}</Button>
    </Form>
  );
}
