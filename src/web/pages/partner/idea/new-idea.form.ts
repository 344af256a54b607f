import { IsNotEmpty, IsOptional } from 'class-validator';
import { formats, type Format } from '../../../../../workflows/proposal/vocabulary.js';
import { Choice, Line, Name } from '../../../../proposals/forms/fields.js';

/** What a draft begins with, as the page asks it. */
export class NewIdeaForm {
  @Line(120) title!: string;
  @Choice(formats) format!: Format;
  /** Id of an organisation, or {@link NO_ORGANISATION}. */
  @IsOptional() @Name(60) organisation?: string;
  /** Name of an organisation that is not listed. */
  @IsOptional() @Line() organisationName?: string;
  /** E-mail address of the lead, where the hub starts a draft for somebody. */
  @IsOptional() @Name() @IsNotEmpty() lead?: string;
}

/** Chosen where the organisation is not listed, or there is none. */
export const NO_ORGANISATION = 'none';
