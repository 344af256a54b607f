const LONGEST = 120;

/**
 * The name of a file as it is kept and shown: the last part of a path, of plain visible characters.
 *
 * What would show it as something else is taken out: control characters, and marks that turn the direction of writing.
 * Empty where nothing is left of it.
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*;]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const extension = extensionOf(plain);
  if (extension === '') return Array.from(plain).slice(0, LONGEST).join('');
  const stem = plain.slice(0, -extension.length - 1);
  return `${Array.from(stem)
    .slice(0, LONGEST - extension.length - 1)
    .join('')}.${extension}`;
}

/** What comes after the last dot, in lower case; empty where there is none, or nothing before it. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
