import { CheckBox, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Language } from '../../../workflows/kit/workflow.js';
import { fillIn, type KitFacts } from '../text/facts.js';
import type { Inline } from '../text/kit-text.js';

/** Where something is written: in which language, for which proposal, how wide the page is. */
export interface Place {
  readonly language: Language;
  readonly facts: KitFacts;
  /** In twentieths of a point. */
  readonly width: number;
}

/** Stretches of text, filled in. */
export function runsOf(inlines: readonly Inline[], { facts, language }: Place, blank?: string): TextRun[] {
  return inlines.map(({ text, bold, italic }) => {
    if (text === '\n') return new TextRun({ break: 1 });
    // A box within a line can't be ticked with a click: it is drawn.
    const boxed = text.replace(/\[ \] ?/g, '☐\u00a0');
    const run: IRunOptions = { text: fillIn(boxed, facts, language, blank), bold, italics: italic };
    return new TextRun(run);
  });
}

/** A box that is ticked with a click; software that reads aloud says its name. */
export function boxToTick(name: string): ParagraphChild[] {
  const font = 'Segoe UI Symbol';
  const box = new CheckBox({
    alias: name.slice(0, 60),
    uncheckedState: { value: '2610', font },
    checkedState: { value: '2612', font },
  });
  return [box, new TextRun({ text: '  ' })];
}
