import { Transform } from 'class-transformer';
import { IsIn, Length, Matches } from 'class-validator';

export const linkKinds = ['template', 'tool', 'document'] as const;
export type LinkKind = (typeof linkKinds)[number];

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const oneLine = Matches(/^\P{Cc}*$/u, { message: 'must be one line of text' });

/** What a programme is called. */
export class ProgrammeDetails {
  @trimmed @Length(1, 120, { message: 'must be 1 to 120 characters' }) @oneLine name!: string;
}

/** Something that a programme points to, wherever it is kept. */
export class LinkDetails {
  @IsIn(linkKinds, { message: `must be one of ${linkKinds.join(', ')}` }) kind!: LinkKind;

  @trimmed @Length(1, 120, { message: 'must be 1 to 120 characters' }) @oneLine name!: string;

  @trimmed
  @Length(1, 500, { message: 'must be 1 to 500 characters' })
  @Matches(/^https?:\/\/[^\s/?#"<>]+\S*$/, { message: 'must be an address that begins with https://' })
  address!: string;
}
