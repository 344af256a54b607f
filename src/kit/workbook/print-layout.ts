import type writeExcelFile from 'write-excel-file/node';
import {
  findElement,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { longDate } from '../../platform/written-date.js';
import type { KitText } from '../text/kit-text.js';
import { kitWords } from '../words.js';
import { letterOf } from './formulas.js';

type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type Feature = NonNullable<Options['features']>[number];

interface PrintedSheet {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** Row of headings that every printed page repeats; 0 for none. */
  readonly head: number;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** Prints each sheet as wide as a page, with its headings on every one, and says at the foot what it is. */
export function printedSheets(text: KitText, sheets: readonly PrintedSheet[]): Feature {
  return {
    files: {
      transform: {
        [SHEET]: { transform: (xml: string) => withFooter(onePageWide(xml), footerOf(text)) },
        'xl/workbook.xml': { transform: (xml: string) => withDefinedNames(xml, sheets) },
      },
    },
  };
}

function onePageWide(xml: string): string {
  const setup = getSelfClosingTagMarkup('pageSetup', {
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
  });
  const there = findElement(xml, 'pageSetup');
  const fitted = there ? replaceElement(xml, there, setup) : insertedIn(xml, setup);
  return insertedIn(fitted, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
}

function withFooter(xml: string, footer: string): string {
  return insertedIn(
    xml,
    `<headerFooter><oddFooter>${sanitizeTextContent(footer)}</oddFooter></headerFooter>`,
  );
}

function insertedIn(xml: string, element: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    element,
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );
}

// An ampersand begins a code in a footer; two of them are one that is shown.
function footerOf({ language, title, version, asOf }: KitText): string {
  const { hub, version: versionOf, page } = kitWords[language];
  const name = `${title}, ${versionOf(version, longDate(asOf, language))} · ${hub}`;
  return `&L&9${name.replaceAll('&', '&&')}&R&9${page[0]}&P${page[1]}&N`;
}

function withDefinedNames(xml: string, sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap(({ name, columns, rows, head }, at) => {
    const sheet = `'${name.replaceAll("'", "''")}'!`;
    const area = `${sheet}$A$1:$${letterOf(columns - 1)}$${String(rows)}`;
    const titles = `${sheet}$${String(head)}:$${String(head)}`;
    return [
      definedName('Print_Area', at, area),
      ...(head > 0 ? [definedName('Print_Titles', at, titles)] : []),
    ];
  });
  const markup = `<definedNames>${names.join('')}</definedNames>`;
  const there = findElement(xml, 'definedNames');
  return there ? replaceElement(xml, there, markup) : xml.replace('</sheets>', `</sheets>${markup}`);
}

function definedName(name: string, sheet: number, refersTo: string): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${String(sheet)}">${sanitizeTextContent(refersTo)}</definedName>`;
}
