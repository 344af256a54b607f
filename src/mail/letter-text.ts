import type { ComposedLetter } from './letter.js';

/** The letter as plain text, complete: nothing is said only in the other form. */
export function letterText(letter: ComposedLetter): string {
  const tasks =
    letter.tasks.length > 0 ? [letter.tasksTitle, ...letter.tasks.map((task) => `- ${task}`), ''] : [];
  const quote =
    letter.quote.length > 0
      ? [letter.quoteTitle, ...letter.quote.map((line) => `> ${line}`.trimEnd()), '']
      : [];
  const groups = (letter.groups ?? []).flatMap(({ title, lines }) => [
    title,
    ...lines.flatMap(({ text, link }) => [`- ${text}`, `  ${link}`]),
    '',
  ]);
  const lines = [
    letter.first,
    '',
    ...quote,
    letter.then,
    '',
    ...tasks,
    ...groups,
    letter.open,
    letter.link,
    '',
    letter.why,
    letter.contact,
    '',
    '-- ',
    letter.sender,
  ];
  return `${lines.join('\n')}\n`;
}
