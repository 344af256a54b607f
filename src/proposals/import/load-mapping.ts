import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { ORGANISATION_KINDS } from '../../people/roles.js';
import { AnswersForm } from '../forms/answers.form.js';
import { comparable } from './comparable.js';
import { ImportFileError } from './errors.js';
import { ColumnMapping, identity, ImportMapping, isAnswer, type Target } from './mapping.js';

/** The mapping that comes with the program. */
export const ideasMappingFile = join(import.meta.dirname, 'ideas.mapping.json');

/**
 * Reads and checks a mapping file.
 *
 * @throws {ImportFileError} it is missing, is not JSON, or says something that can't be meant; names every fault
 */
export async function loadMapping(path: string = ideasMappingFile): Promise<ImportMapping> {
  const thing = `The mapping file ${path}`;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ImportFileError(
      thing,
      `can't be read (${codeOf(error)})`,
      'Check its name, or leave --mapping away.',
    );
  });
  const faults: string[] = [];
  try {
    const mapping = plainToInstance(ImportMapping, JSON.parse(text) as object);
    faults.push(...faultsOf(mapping));
    if (faults.length === 0) return mapping;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    faults.push(`it is not JSON: ${error.message}`);
  }
  throw new ImportFileError(
    thing,
    `is not a mapping: ${faults.join('; ')}`,
    'Mend it and try again; the one that comes with the program shows the form.',
  );
}

function faultsOf(mapping: ImportMapping): string[] {
  const errors = validateSync(mapping, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  if (errors.length > 0) return errors.flatMap((error) => sentences(error, ''));
  const columns = mapping.columns;
  return [
    ...repeated(columns.map(({ column }) => comparable(column))).map(
      (name) => `column "${name}" is mapped twice`,
    ),
    ...repeated(columns.flatMap(({ to, detail }) => (detail ? [to, detail] : [to]))).map(
      (to) => `"${to}" is filled twice`,
    ),
    ...identity
      .filter((needed) => !columns.some(({ to }) => to === needed))
      .map((needed) => `no column fills "${needed}"`),
    ...columns.flatMap(faultsOfColumn),
  ];
}

function faultsOfColumn({ column, to, reader, words, separator }: ColumnMapping): string[] {
  const faults: string[] = [];
  if ((reader === 'choice' || reader === 'yesNo') && !words) faults.push('needs a table of words');
  if (reader === 'list' && !separator) faults.push('needs a separator');
  for (const [word, value] of Object.entries(words ?? {})) {
    const refusal = refusalOf(to, reader === 'list' ? [value] : value);
    if (refusal) faults.push(`reads "${word}" as ${JSON.stringify(value)}, and ${refusal}`);
  }
  return faults.map((fault) => `column "${column}" ${fault}`);
}

/** Why a word can't stand for a value; undefined when it can. */
function refusalOf(to: Target, value: unknown): string | undefined {
  if (to === 'organisation.kind')
    return (ORGANISATION_KINDS as readonly unknown[]).includes(value)
      ? undefined
      : `it must be one of: ${ORGANISATION_KINDS.join(', ')}`;
  if (!isAnswer(to)) return undefined;
  const [error] = validateSync(plainToInstance(AnswersForm, { [to]: value }));
  return error && Object.values(error.constraints ?? {}).join(', ');
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function sentences({ property, constraints, children }: ValidationError, above: string): string[] {
  const path = `${above}${property}`;
  const own = Object.values(constraints ?? {}).map((message) => `${path}: ${message}`);
  return [...own, ...(children ?? []).flatMap((child) => sentences(child, `${path}.`))];
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
