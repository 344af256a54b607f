import { useWords } from '../../../visit/visit.js';
import { Article } from '../articles/article.js';
import { privacyWords } from './privacy.words.js';

/** What is kept of people, and that it is still to be confirmed. */
export function PrivacyView() {
  const words = useWords(privacyWords);
  return <Article article={words} note={words.draft} />;
}
