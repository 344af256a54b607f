import { Command } from 'commander';
import { loadMapping } from '../../proposals/import/load-mapping.js';
import { ProposalImport } from '../../proposals/import/proposal-import.js';
import type { ImportReport, ReportedRow } from '../../proposals/import/report.js';
import { openImportFile } from '../../proposals/import/spreadsheet.js';
import { answering, progress, withJson } from '../answer.js';
import { counted, table, type Outcome } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

interface Options {
  readonly dryRun?: boolean;
  readonly mapping?: string;
}

const PROGRESS_EVERY = 100;

const after = `
Columns are found by name, through a mapping file that staff may edit: which column is which answer, which words mean
what, and the order of day and month. A row is the same idea when address, title and submission time are the same, so
importing a file again adds nothing. Exit code 1 says that rows were refused; the others have landed.`;

/** Brings a spreadsheet of ideas in. */
export function importIdeas(withApplication: WithApplication): Command {
  return withJson(new Command('import'))
    .description('bring ideas in from a spreadsheet (CSV in UTF-8)')
    .argument('<file.csv>', 'the spreadsheet export')
    .option('--dry-run', 'say what would happen, row by row, and write nothing')
    .option('--mapping <file.json>', 'another mapping of columns than the one that comes with the program')
    .addHelpText('after', after)
    .action(
      answering((path: string, { dryRun = false, mapping }: Options) =>
        imported(withApplication, path, dryRun, mapping),
      ),
    );
}

async function imported(
  withApplication: WithApplication,
  path: string,
  dryRun: boolean,
  mappingFile?: string,
): Promise<Outcome> {
  const [file, mapping] = [await openImportFile(path), await loadMapping(mappingFile)];
  const report = await withApplication(({ get }) =>
    get(ProposalImport).run(file, mapping, { dryRun, onRow }),
  );
  return { document: report, text: textOf(report), finding: report.refused.length > 0 };
}

function onRow(done: number, total: number): void {
  if (done % PROGRESS_EVERY === 0) progress(`${String(done)} of ${String(total)} rows`);
}

function textOf(report: ImportReport): string {
  const { imported, unchanged, refused, dryRun, rows, ignoredColumns } = report;
  const done = `${String(imported)} imported, ${String(unchanged)} unchanged, ${String(refused.length)} refused`;
  return [
    `${dryRun ? 'Nothing was written; it would be: ' : ''}${done} of ${counted(rows.length, 'row')}.`,
    '',
    table(['Row', 'Outcome', 'Reference', 'Title', 'Remarks'], rows.map(lineOf)),
    ...(ignoredColumns.length > 0
      ? ['', `Columns that the mapping does not name: ${ignoredColumns.join(', ')}.`]
      : []),
    ...(refused.length > 0
      ? ['', 'Mend the refused rows in the spreadsheet and import it again; the others stay as they are.']
      : []),
  ].join('\n');
}

function lineOf({ row, outcome, ref, title, missing, kept }: ReportedRow): string[] {
  const lacking = missing.length > 0 ? [`missing: ${missing.join(', ')}`] : [];
  const cells = kept.map(({ column, text, reason }) => `${column} "${shortened(text)}" ${reason}`);
  return [String(row), outcome, ref ?? '', shortened(title), [...lacking, ...cells].join('; ')];
}

function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}
