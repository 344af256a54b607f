import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { textAnswers, type AnswerKey } from '../../../workflows/proposal/vocabulary.js';
import { isZone } from '../../platform/pacific-time.js';

const otherAnswers = [
  'format',
  'focusArea',
  'reach',
  'benefits',
  'sessions',
  'minutes',
  'cadence',
  'startOn',
  'timeOfDay',
  'language',
  'accreditation',
  'indigenousContent',
  'commercialInterest',
  'mayBeMerged',
] as const satisfies readonly AnswerKey[];

/** What makes a row one idea of one person. A row in which one of these can't be read is refused. */
export const identity = ['submittedAt', 'lead.name', 'lead.email', 'title'] as const;

const aboutTheSender = [
  'submittedAt',
  'lead.name',
  'lead.email',
  'lead.phone',
  'coLead',
  'organisation.name',
  'organisation.kind',
] as const;

/** Where a column may go: an answer of the idea form, or a fact about who asks. */
export const targets = [...aboutTheSender, ...textAnswers, ...otherAnswers] as const;
export type Target = (typeof targets)[number];

/** Whether a column goes to an answer of the idea form, and not to who asks or when. */
export function isAnswer(target: string): boolean {
  return !(aboutTheSender as readonly string[]).includes(target);
}

/**
 * How a cell is read: `text` as it stands, `line` the same without line breaks, `choice` and `yesNo` by a table of
 * words, `list` split by a separator, `person` as "name, e-mail", `instant` as a date with a time of day.
 */
export const readers = [
  'text',
  'line',
  'choice',
  'yesNo',
  'integer',
  'date',
  'instant',
  'time',
  'list',
  'person',
] as const;
export type Reader = (typeof readers)[number];

export const dateOrders = ['DMY', 'MDY'] as const;

/** One column of the spreadsheet, found by its name. */
export class ColumnMapping {
  @IsString() @IsNotEmpty() column!: string;

  @IsIn(targets) to!: Target;

  @IsIn(readers) reader!: Reader;

  /** What a cell may say, whatever its case, and what that means. */
  @IsOptional() @IsObject() words?: Readonly<Record<string, string | boolean>>;

  /** Between the items of a `list`. */
  @IsOptional() @IsIn([';', '|', ',']) separator?: string;

  /** Answer that takes what follows the word of a choice: "Yes: a device maker offered lunch". */
  @IsOptional() @IsIn(textAnswers) detail?: (typeof textAnswers)[number];
}

/** How the columns of one kind of spreadsheet become answers. Staff may edit it; it is checked whenever it is read. */
export class ImportMapping {
  @IsString() @IsNotEmpty() name!: string;

  /** What `03/02/2027` means: D/M is 3 February, M/D is 2 March. `2027-02-03` is read in either. */
  @IsIn(dateOrders) dateOrder!: (typeof dateOrders)[number];

  /** Zone of the times in the file. */
  @ValidateBy({
    name: 'zone',
    validator: {
      validate: (zone: unknown) => typeof zone === 'string' && isZone(zone),
      defaultMessage: () => '$property must be a time zone such as America/Vancouver',
    },
  })
  zone!: string;

  /** Cells that say as much as an empty one. */
  @IsOptional() @IsArray() @IsString({ each: true }) blank?: readonly string[];

  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => ColumnMapping) columns!: ColumnMapping[];
}
