import { en } from './en.js';
import { fr } from './fr.js';

/** Every word of version 1, in each language and, where they differ, for each audience. */
export const labels = { en, fr };
