import { en } from './en.js';
import { fr } from './fr.js';

/** The words of every version, in each language and, where they differ, for each audience: they decide nothing. */
export const labels = { en, fr };
