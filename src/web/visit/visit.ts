import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FastifyRequest } from 'fastify';
import type { Audience, Language } from '../../../workflows/kit/workflow.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { seesEverything } from '../../proposals/viewer.js';
import type { LiveSession } from '../../sign-in/session.js';

/** Somebody looking at a page: who they are, and how things are said to them. */
export interface Visit {
  /** Null for somebody who is not signed in. */
  readonly actor: SignedInActor | null;
  readonly session: LiveSession | null;
  readonly language: Language;
  readonly audience: Audience;
  /** Address of the page, with its query. */
  readonly path: string;
  readonly now: Date;
  /** What every form of this visit must carry. */
  readonly formToken: string;
  /** What was just done, said once on the next page. */
  readonly notice: string | null;
  /** Key of the press that led here, once it was taken: what was typed for it need not be kept any more. */
  readonly taken: string | null;
  /** Where the hub is reached, on every page the same. */
  readonly hubEmail: string;
  /** Whether the program holds sample data only. */
  readonly sample: boolean;
  /** Whether the request came from htmx, which takes a part of a page. */
  readonly partial: boolean;
}

/** A visit of somebody who is signed in. */
export type SignedInVisit = Visit & { readonly actor: SignedInActor; readonly session: LiveSession };

/** A request with its visit, as the guard found out. */
export type VisitedRequest = FastifyRequest & { visit?: Visit };

const VisitContext = createContext<Visit | null>(null);

/** Makes a visit known to everything rendered inside. */
export const VisitProvider = VisitContext.Provider;

/** The visit that a component is rendered for. */
export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('rendered outside a page');
  return visit;
}

/** The words of a component or a page in the language of the visit. */
export function useWords<T>(words: Readonly<Record<Language, T>>): T {
  return words[useVisit().language];
}

/** Sides of the desk, for what a page shows. Administrators are staff who may read everything. */
export type Desk = 'partner' | 'staff' | 'administrator';

export function deskOf(actor: SignedInActor): Desk {
  if (!seesEverything(actor)) return 'partner';
  return actor.roles.every((role) => role === 'administrator') ? 'administrator' : 'staff';
}

/** Whether somebody may see pages meant for some people. */
export function mayVisit(actor: SignedInActor | null, audience: PageAudience): boolean {
  switch (audience) {
    case 'anybody':
      return true;
    case 'everybody':
      return actor !== null;
    case 'staff':
      return actor !== null && seesEverything(actor);
    case 'administrators':
      return actor?.roles.includes('administrator') ?? false;
  }
}

/** For whom a page is: anybody at all, everybody who is signed in, the hub's staff, or its administrators. */
export type PageAudience = 'anybody' | 'everybody' | 'staff' | 'administrators';
