import { shortDate } from '../../../components/dates.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import type { EarliestStart } from './earliest-start.js';
import { questionWords } from './question-words.js';

/** From when a first session is comfortable, and possible at all. */
export function StartHint({ earliest }: { readonly earliest: EarliestStart }) {
  const words = useWords(questionWords);
  const { language } = useVisit();
  return (
    <>
      {words.startHint(String(earliest.usualWeeks), shortDate(earliest.usual, language))}{' '}
      {words.startLeast(shortDate(earliest.least, language))}
    </>
  );
}
