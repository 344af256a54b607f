/** Who asks for a page. `own` and `foreign` are partner leads; the proposal is `own`'s. */
export const askers = ['anonymous', 'foreign', 'own', 'coordinator', 'hubLead', 'administrator'] as const;
export type Asker = (typeof askers)[number];

/** `sign-in` stands for a redirect to the sign-in page; any other redirect counts as the page it leads to. */
export type Expected = number | 'sign-in';

/**
 * One row of the matrix: a route, what is sent to it, and how each asker is answered.
 *
 * A value or a field may stand for something that is only known once the test runs: `@own`, `@foreign`,
 * `@coordinator`, `@hubLead`, `@administrator` (ids of people), `@organisation`, `@foreignOrganisation` (ids), `@programme` (an id), `@ref` (the proposal), `@nothing` (an id of nothing).
 */
export interface PageRoute {
  /** As registered: `GET /p/{ref}/t/{task}`. */
  readonly route: string;
  /** In which way it is used, where one route has several rows. */
  readonly use?: string;
  /** Values for the parts of the address beside `ref`, a proposal of `own`'s in scoping. */
  readonly values?: Readonly<Record<string, string>>;
  /** Added to the address: `?stage=scoping`. */
  readonly query?: string;
  /** Fields sent with a POST; the form's own token, key and sequence are added. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<Asker, Expected>>;
}
