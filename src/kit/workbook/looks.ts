import type { CellObject } from 'write-excel-file/node';
import type { Language } from '../../../workflows/kit/workflow.js';
import type { ColumnFormat } from '../text/kit-text.js';

type Look = Omit<CellObject, 'value' | 'type'>;

const line = { borderColor: '#A9B7C0', borderStyle: 'thin' } as const;
const framed: Look = { ...line, wrap: true, alignVertical: 'top' };

/** How the rows of a sheet look: as calm as the Word documents. */
export const looks: Readonly<Record<'title' | 'section' | 'remark', Look>> = {
  title: { fontSize: 18, fontWeight: 'bold', textColor: '#1D4E6B', height: 28 },
  section: { fontSize: 13, fontWeight: 'bold', textColor: '#1D4E6B', height: 20 },
  remark: { wrap: true, alignVertical: 'top', textColor: '#52606D' },
};
export const head: Look = { ...framed, fontWeight: 'bold', backgroundColor: '#E6EEF3' };
export const body: Look = framed;
export const fact: Look = { ...framed, align: 'left', height: 20 };
export const total: Look = { ...framed, fontWeight: 'bold', backgroundColor: '#F3F6F8' };

/** How a column shows what is in it. Dates are as in every table of the program: 2026-09-17. */
export function formatIn(language: Language, format: ColumnFormat): Pick<Look, 'format'> {
  switch (format) {
    case 'text':
      return {};
    case 'date':
      return { format: 'yyyy-mm-dd' };
    case 'number':
      return { format: '#,##0.##' };
    case 'percent':
      return { format: '0%' };
    case 'money':
      return {
        format: language === 'fr' ? '#,##0.00 "$";-#,##0.00 "$";"–"' : '"$"#,##0.00;-"$"#,##0.00;"–"',
      };
    default:
      throw new Error(`no format for ${String(format satisfies never)}`);
  }
}
