import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { requiredAnswers } from '../../../workflows/proposal/vocabulary.js';
import { checked, OrganisationDetails, PersonDetails } from '../../people/details.js';
import { InvalidDetailsError } from '../../people/errors.js';
import type { OrganisationKind } from '../../people/roles.js';
import { fingerprintOf } from '../../platform/canonical.js';
import { AnswersForm } from '../forms/answers.form.js';
import { comparable } from './comparable.js';
import { ImportFileError } from './errors.js';
import { identity, isAnswer, type ColumnMapping, type ImportMapping, type Target } from './mapping.js';
import { readCell, type Reading } from './readers.js';
import type { CellProblem, ReadableRow, RefusedRow } from './row.js';
import { quoted, type Sheet, type SheetRow } from './spreadsheet.js';

/** The mapped columns in the order of the file, each with its place in it. */
type Placed = ReadonlyMap<ColumnMapping, number>;

/**
 * Reads every row by the mapping; nothing is written.
 *
 * @throws {ImportFileError} the file lacks columns that the mapping names
 */
export function readRows(sheet: Sheet, mapping: ImportMapping): readonly (ReadableRow | RefusedRow)[] {
  const columns = placed(sheet, mapping);
  return sheet.rows.map((row) => new RowReader(row, columns, mapping, sheet).read());
}

/** Columns of the file that the mapping does not name. */
export function ignoredColumns({ header }: Sheet, { columns }: ImportMapping): string[] {
  const known = new Set(columns.map(({ column }) => comparable(column)));
  return header.filter((name) => name !== '' && !known.has(comparable(name)));
}

function placed({ file, header }: Sheet, { columns, name }: ImportMapping): Placed {
  const found = header.map(comparable);
  const all = columns.map((column) => [column, found.indexOf(comparable(column.column))] as const);
  const lacking = all.filter(([, at]) => at < 0).map(([{ column }]) => column);
  if (lacking.length > 0)
    throw new ImportFileError(
      file,
      `has no column ${quoted(lacking)}`,
      `Add it, or edit the mapping "${name}" and pass it with --mapping.`,
    );
  return new Map(all.sort(([, a], [, b]) => a - b));
}

class RowReader {
  private readonly values = new Map<string, unknown>();
  private readonly problems: CellProblem[] = [];
  /** What leaves the row unidentifiable. */
  private readonly unidentified = new Set<Target>();

  constructor(
    private readonly row: SheetRow,
    private readonly columns: Placed,
    private readonly mapping: ImportMapping,
    private readonly sheet: Sheet,
  ) {}

  read(): ReadableRow | RefusedRow {
    this.readCells();
    this.checkDetails(PersonDetails, 'lead', ['name', 'email', 'phone']);
    if (this.values.has('organisation.name'))
      this.checkDetails(OrganisationDetails, 'organisation', ['name', 'kind'], { kind: 'other' });
    const answers = this.checkedAnswers();
    const problems = this.inColumnOrder();
    const refusal = problems.find(({ target }) => this.unidentified.has(target));
    const common = { row: this.row.number, title: this.cellOf('title'), problems };
    return refusal ? { ...common, refusal } : { ...common, ...this.identified(answers) };
  }

  private readCells(): void {
    const blank = new Set(['', ...(this.mapping.blank ?? []).map(comparable)]);
    for (const column of this.columns.keys()) {
      const text = this.text(column);
      if (!blank.has(comparable(text))) this.take(column, readCell(text, column, this.mapping));
      else if (identifies(column.to)) this.take(column, { problem: 'is empty' });
    }
    this.checkWidth();
  }

  private take({ to, detail }: ColumnMapping, reading: Reading): void {
    if ('problem' in reading) {
      this.problem(to, reading.problem);
      if (identifies(to)) this.unidentified.add(to);
    } else {
      this.values.set(to, reading.value);
      if (detail && reading.detail) this.values.set(detail, reading.detail);
    }
  }

  /** A comma outside quotation marks moves every cell behind it: nothing in such a row can be trusted. */
  private checkWidth(): void {
    const more = this.row.cells.slice(this.sheet.header.length).filter((cell) => cell.trim() !== '');
    if (more.length === 0) return;
    this.problem(
      'submittedAt',
      'begins a row with more cells than the header has columns; is a comma outside quotation marks?',
    );
    this.unidentified.add('submittedAt');
  }

  private checkDetails(
    type: new () => object,
    about: 'lead' | 'organisation',
    fields: readonly string[],
    rest: object = {},
  ): void {
    const given = Object.fromEntries(fields.map((field) => [field, this.values.get(`${about}.${field}`)]));
    try {
      checked(type, { ...rest, ...withoutNothing(given) });
    } catch (error) {
      if (!(error instanceof InvalidDetailsError)) throw error;
      for (const { field, message } of error.errors) {
        const target = `${about}.${field}` as Target;
        this.withdraw(target, message);
        if (identifies(target)) this.unidentified.add(target);
      }
    }
  }

  private checkedAnswers(): AnswersForm {
    const given = (): AnswersForm =>
      plainToInstance(AnswersForm, Object.fromEntries([...this.values].filter(([key]) => isAnswer(key))));
    for (const { property, constraints, children } of validateSync(given(), { stopAtFirstError: true })) {
      const message = Object.values(constraints ?? children?.[0]?.constraints ?? {})[0] ?? 'is not valid';
      this.withdraw(property as Target, message.replace(`${property} `, ''));
    }
    return given();
  }

  private identified(answers: AnswersForm): Omit<ReadableRow, 'row' | 'title' | 'problems'> {
    const value = (target: Target): string => (this.values.get(target) as string | undefined) ?? '';
    const [submittedAt, email] = [value('submittedAt'), value('lead.email')];
    const coLead = this.values.get('coLead') as ReadableRow['coLead'] | undefined;
    const organisation = value('organisation.name');
    const kind = (value('organisation.kind') || 'other') as OrganisationKind;
    return {
      submittedAt,
      lead: { name: value('lead.name'), email, phone: value('lead.phone') || null },
      coLead: coLead && comparable(coLead.email) !== comparable(email) ? coLead : null,
      organisation: organisation ? { name: organisation, kind } : null,
      answers,
      missing: requiredAnswers.filter((key) => answers[key] === undefined),
      source: naturalKey(email, this.cellOf('title'), submittedAt),
    };
  }

  /** Takes a value back that reads well and can't be taken; it is kept as text like one that does not. */
  private withdraw(target: Target, reason: string): void {
    this.values.delete(target);
    if (!this.problems.some((known) => known.target === target)) this.problem(target, reason);
  }

  private problem(target: Target, reason: string): void {
    const column = this.columnOf(target);
    if (column) this.problems.push({ column: column.column, target, text: this.text(column), reason });
  }

  private inColumnOrder(): CellProblem[] {
    const at = ({ target }: CellProblem): number => this.place(this.columnOf(target));
    return [...this.problems].sort((a, b) => at(a) - at(b));
  }

  private columnOf(target: string): ColumnMapping | undefined {
    return [...this.columns.keys()].find(({ to, detail }) => to === target || detail === target);
  }

  private cellOf(target: Target): string {
    const column = this.columnOf(target);
    return column ? this.text(column) : '';
  }

  private text(column: ColumnMapping): string {
    return (this.row.cells[this.place(column)] ?? '').trim();
  }

  private place(column: ColumnMapping | undefined): number {
    return (column && this.columns.get(column)) ?? 0;
  }
}

function identifies(target: Target): boolean {
  return (identity as readonly Target[]).includes(target);
}

function withoutNothing(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The same for the same idea, however its address is capitalised and its title spaced. */
function naturalKey(email: string, title: string, submittedAt: string): string {
  return fingerprintOf([comparable(email), title.normalize('NFC').replace(/\s+/g, ' ').trim(), submittedAt]);
}
