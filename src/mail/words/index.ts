import type { Language } from '../../../workflows/kit/workflow.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { MailWords } from './mail-words.js';

export type { LetterWords, MailWords } from './mail-words.js';

/** The words of mail, by language. */
export const mailWords: Readonly<Record<Language, MailWords>> = { en, fr };
