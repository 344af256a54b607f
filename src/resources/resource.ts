import type { Format, Stage } from '../../workflows/proposal/vocabulary.js';

/** What a resource is to whoever gets it: something to fill in, to work with, or to read. */
export const resourceKinds = ['template', 'tool', 'document'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Where a resource is handed out beside its stage and formats. */
export type ResourceCondition = 'accreditationWanted';

interface Words {
  readonly name: string;
  readonly about: string;
}

/** One entry of the catalogue. */
export interface Resource {
  readonly key: string;
  readonly kind: ResourceKind;
  readonly stage: Stage;
  readonly formats: readonly Format[];
  readonly condition: ResourceCondition | null;
  readonly en: Words;
  readonly fr: Words;
}

const formatOf: Readonly<Record<string, Format>> = { S: 'series', N: 'session', W: 'workshop' };

/** Builds an entry; `formats` are letters: S series, N session, W workshop. */
export function resource(
  key: string,
  kind: ResourceKind,
  stage: Stage,
  formats: string,
  en: readonly [name: string, about: string],
  fr: readonly [name: string, about: string],
  condition: ResourceCondition | null = null,
): Resource {
  return {
    key,
    kind,
    stage,
    formats: Array.from(formats).flatMap((letter) => formatOf[letter] ?? []),
    condition,
    en: { name: en[0], about: en[1] },
    fr: { name: fr[0], about: fr[1] },
  };
}
