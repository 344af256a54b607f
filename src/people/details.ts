import { plainToInstance, Transform } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsOptional,
  IsTimeZone,
  Length,
  Matches,
  MaxLength,
  validateSync,
} from 'class-validator';
import type { Language } from '../../workflows/kit/workflow.js';
import { InvalidDetailsError } from './errors.js';
import { ORGANISATION_KINDS, type OrganisationKind } from './roles.js';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
// Control characters, line breaks above all, could end up in the header of a mail.
const oneLine = Matches(/^\P{Cc}*$/u, { message: 'must be one line of text' });

/** Who somebody is and how to reach them. */
export class PersonDetails {
  @trimmed @Length(1, 200, { message: 'must be 1 to 200 characters' }) @oneLine name!: string;

  @trimmed @IsEmail({}, { message: 'must be an e-mail address' }) @oneLine email!: string;

  @IsOptional() @trimmed @MaxLength(40, { message: 'must be 40 characters at most' }) @oneLine phone?:
    string | null;

  @IsOptional() @IsIn(['en', 'fr'], { message: 'must be en or fr' }) language?: Language;
}

/** What somebody is in an organisation, in a few words. */
export class MembershipDetails {
  @IsOptional() @trimmed @MaxLength(100, { message: 'must be 100 characters at most' }) @oneLine title?:
    string | null;
}

/** Somebody who is to belong to an organisation. */
export class InviteeDetails extends PersonDetails {
  @IsOptional() @trimmed @MaxLength(100, { message: 'must be 100 characters at most' }) @oneLine title?:
    string | null;
}

/** What a token is for, in the words of whoever makes it. */
export class TokenDetails {
  @trimmed @Length(1, 100, { message: 'must be 1 to 100 characters' }) @oneLine label!: string;
}

/** What an organisation is called and what it is. */
export class OrganisationDetails {
  @trimmed @Length(1, 200, { message: 'must be 1 to 200 characters' }) @oneLine name!: string;

  @IsIn(ORGANISATION_KINDS, { message: `must be one of ${ORGANISATION_KINDS.join(', ')}` })
  kind!: OrganisationKind;

  @IsOptional() @trimmed @MaxLength(100, { message: 'must be 100 characters at most' }) @oneLine region?:
    string | null;

  @IsOptional() @IsTimeZone({ message: 'must be a time zone such as America/Vancouver' }) zone?: string;
}

/**
 * The details as they will be kept, checked.
 *
 * @throws {InvalidDetailsError} names every field that can't be taken
 */
export function checked<T extends object>(type: new () => T, given: T): T {
  const details = plainToInstance(type, given);
  const errors = validateSync(details, { whitelist: true, stopAtFirstError: true });
  if (errors.length === 0) return details;
  throw new InvalidDetailsError(
    errors.map(({ property, constraints }) => ({
      field: property,
      message: Object.values(constraints ?? {})[0] ?? 'is not valid',
    })),
  );
}
