import type { LetterFile } from '../../../mail/letter-files.js';
import { file, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';

/** What goes with a letter, as a file to be saved. @throws {PageNotFoundError} there is none */
export function fileOf(found: LetterFile | null): Answer {
  if (!found) throw new PageNotFoundError();
  return file(found.name, found.contentType, found.content);
}
