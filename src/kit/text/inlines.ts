import type { MarkedToken, Token } from 'marked';
import type { Fail, Inline } from './kit-text.js';

/** The stretches of a line of Markdown: plain, bold, italic, and line breaks as `\n`. */
export function inlinesOf(
  tokens: readonly Token[],
  fail: Fail,
  style: Omit<Inline, 'text'> = { bold: false, italic: false },
): Inline[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Inline[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
      case 'codespan':
        return [{ ...style, text: token.text.replace(/\n/g, ' ') }];
      case 'strong':
        return inlinesOf(token.tokens, fail, { ...style, bold: true });
      case 'em':
        return inlinesOf(token.tokens, fail, { ...style, italic: true });
      // An address that Markdown makes a link of stays what it says.
      case 'link':
        return [{ ...style, text: token.text }];
      case 'checkbox':
        return [];
      default:
        return token.raw === '<br>'
          ? [{ ...style, text: '\n' }]
          : fail(`“${token.raw}” is written in a way that is not read`);
    }
  });
}

/** Everything that stretches say, without their style. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}
