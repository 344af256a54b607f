/**
 * Letters of a text's longest word, which a column must be wide enough to hold. A word may break after a hyphen, a dash
 * or a slash; gaps to fill in (`____`, `{{title}}`) are no words.
 */
export function longestWord(text: string): number {
  const words = text
    .replaceAll(/_{2,}|\{\{.*?\}\}/g, ' ')
    .split(/(?<=[-–/])|\s/u)
    .map((word) => word.trim().length);
  return Math.max(0, ...words);
}

/**
 * Widths of columns that are each at least as wide as needed: what a narrow one lacks is taken from the others, from
 * each as much as it has to spare in proportion. The sum stays; where there is too little for all, so do the widths.
 */
export function fitted(widths: readonly number[], needed: readonly number[]): readonly number[] {
  const spare = widths.map((width, at) => width - (needed[at] ?? 0));
  const lacking = -spare.filter((one) => one < 0).reduce((sum, one) => sum + one, 0);
  const left = spare.filter((one) => one > 0).reduce((sum, one) => sum + one, 0);
  if (lacking > left) return widths;
  return widths.map((width, at) => {
    const one = spare[at] ?? 0;
    return one < 0 ? width - one : width - Math.ceil((one * lacking) / Math.max(left, 1));
  });
}
