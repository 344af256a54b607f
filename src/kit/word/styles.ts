import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import type { Language } from '../../../workflows/kit/workflow.js';
import { kitWords } from '../words.js';

export const colours = {
  ink: '1F2933',
  heading: '1D4E6B',
  quiet: '52606D',
  line: 'A9B7C0',
  head: 'E6EEF3',
  note: 'F3F6F8',
} as const;

/** Width that text may take, and the size of a Letter page, in twentieths of a point. */
export const page = { width: 12240, height: 15840, margin: 1080 } as const;

/** One line of body text with the space around it, in twentieths of a point. */
export const lineHeight = 300;

/** Styles by which Word builds its outline, and that a reader's own settings can change. */
export function stylesIn(language: Language): IStylesOptions {
  const font = 'Calibri';
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: colours.heading },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 22, color: colours.ink, language: { value: kitWords[language].tag } },
        paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 44, bold: true, color: colours.heading },
        paragraph: { spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(30, 320),
      heading2: heading(24, 220),
    },
  };
}

const indent = (depth: number) => ({
  paragraph: { indent: { left: 400 * (depth + 1), hanging: 300 }, spacing: { after: 70 } },
});

/** How lists are numbered; every numbered list starts anew. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: ['•', '–'].map((text, level) => ({
        level,
        format: LevelFormat.BULLET,
        text,
        alignment: AlignmentType.LEFT,
        style: indent(level),
      })),
    },
    {
      reference: 'numbers',
      levels: [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER].map((format, level) => ({
        level,
        format,
        text: `%${String(level + 1)}.`,
        alignment: AlignmentType.LEFT,
        style: indent(level),
      })),
    },
  ],
};
