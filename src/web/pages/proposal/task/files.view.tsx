import type { Attachment } from '../../../../attachments/attachments.js';
import { Button } from '../../../components/form.js';
import { formNames } from '../../../visit/posted.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import type { TaskPage } from './task-page.js';
import { taskWords } from './words.js';

interface FilesProps {
  readonly page: TaskPage;
  /** Whether each has a button that takes it away: only inside the form of the task. */
  readonly removable: boolean;
}

/** The files of a task, each to be saved to one's own machine. */
export function Files({ page: { files, standing }, removable }: FilesProps) {
  const words = useWords(taskWords);
  if (files.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">{words.kept}</h2>
      <ul class="govuk-list files">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/p/${standing.ref}/files/${file.id}`}>{file.name}</a>{' '}
            <span class="quiet">
              <About file={file} />
            </span>
            {removable && (
              <>
                {' '}
                <Button kind="link" name={formNames.button} value={`remove:${file.id}`}>
                  {words.remove} <span class="govuk-visually-hidden">{file.name}</span>
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function About({ file }: { readonly file: Attachment }) {
  const words = useWords(taskWords);
  const { language } = useVisit();
  const kilobytes = Math.max(1, Math.round(file.size / 1024));
  const size = words.bytes(kilobytes.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA'));
  const told = [
    size,
    ...(file.uploadedByName === null ? [] : [words.uploadedBy(file.uploadedByName)]),
    ...(file.scan === 'notScanned' ? [words.notScanned] : []),
  ];
  return <>({told.join(', ')})</>;
}
