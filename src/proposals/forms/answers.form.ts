import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  accreditations,
  benefits,
  cadences,
  focusAreas,
  formats,
  involvements,
  languages,
  mergeConsents,
  type Accreditation,
  type Answers,
  type Benefit,
  type Format,
} from '../../../workflows/proposal/vocabulary.js';
import { Choice, Day, Line, Words } from './fields.js';

/** What the idea form asks; a draft may lack any of it. Meanings: `Answers` of the workflow. */
export class AnswersForm {
  @IsOptional() @Line(120) title?: string;
  @IsOptional() @Choice(formats) format?: Format;
  @IsOptional() @Choice(focusAreas) focusArea?: NonNullable<Answers['focusArea']>;
  @IsOptional() @Words() focusDetail?: string;
  @IsOptional() @Line() leadRole?: string;
  @IsOptional() @Words() otherPartners?: string;
  @IsOptional() @Words() need?: string;
  @IsOptional() @Words() evidence?: string;
  @IsOptional() @Words() existingLearning?: string;
  @IsOptional() @Words() professions?: string;
  @IsOptional() @Words() settings?: string;
  @IsOptional() @Words() regions?: string;
  @IsOptional() @IsInt() @Min(1) @Max(100_000) reach?: number;
  @IsOptional() @Words(1200) overview?: string;
  @IsOptional() @Words() objectives?: string;
  @IsOptional() @ArrayUnique() @ArrayMaxSize(5) @IsIn(benefits, { each: true }) benefits?: Benefit[];
  @IsOptional() @IsInt() @Min(1) @Max(60) sessions?: number;
  @IsOptional() @IsInt() @Min(10) @Max(480) minutes?: number;
  @IsOptional() @Choice(cadences) cadence?: NonNullable<Answers['cadence']>;
  @IsOptional() @Day() startOn?: string;
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'timeOfDay must be a time of day, written 12:00' })
  timeOfDay?: string;
  @IsOptional() @Choice(languages) language?: NonNullable<Answers['language']>;
  @IsOptional() @Choice(accreditations) accreditation?: Accreditation;
  @IsOptional() @Words() facilitators?: string;
  @IsOptional() @Words() experts?: string;
  @IsOptional() @Words() livedExperience?: string;
  @IsOptional() @Choice(involvements) indigenousContent?: NonNullable<Answers['indigenousContent']>;
  @IsOptional() @Words() indigenousDetail?: string;
  @IsOptional() @Words() funding?: string;
  @IsOptional() @IsBoolean() commercialInterest?: boolean;
  @IsOptional() @Words() commercialDetail?: string;
  @IsOptional() @Choice(mergeConsents) mayBeMerged?: NonNullable<Answers['mayBeMerged']>;
}
