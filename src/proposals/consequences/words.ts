import type { Language } from '../../../workflows/kit/workflow.js';
import type { Letter } from '../../../workflows/proposal/vocabulary.js';
import type { ForeseenLetter } from './consequence.js';

/** What fills the gaps of a sentence; what is not known is empty. */
export interface Gaps {
  readonly what: string;
  readonly who: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

type Sentence = (gaps: Gaps) => string;

interface ConsequenceWords {
  readonly leadsTo: Sentence;
  readonly endsAs: Sentence;
  readonly startIsSet: Sentence;
  readonly startMoves: Sentence;
  readonly formatChanges: Sentence;
  readonly taskOpens: Sentence;
  readonly taskReopens: Sentence;
  readonly taskCloses: Sentence;
  readonly taskWaived: Sentence;
  readonly taskDropped: Sentence;
  readonly taskPasses: Sentence;
  readonly dueDateMoves: Sentence;
  readonly dueDateSet: Sentence;
  readonly dueDateGone: Sentence;
  readonly roleBegins: Sentence;
  readonly roleEnds: Sentence;
  readonly resourceGiven: Sentence;
  readonly supporterAssigned: Sentence;
  readonly nobodyFree: Sentence;
  readonly supporterReleased: Sentence;
  readonly waitEnds: Sentence;
  readonly letter: Sentence;
  readonly nextMove: Sentence;
  readonly nobodyMoves: Sentence;
  readonly successorStarts: Sentence;
  readonly absorbed: Sentence;
  readonly absorbedWithCoLead: Sentence;
  readonly inSuccessor: (sentence: string) => string;
  /** Names of letters beside those that the workflow names. */
  readonly letters: Readonly<Record<Exclude<ForeseenLetter, Letter>, string>>;
  readonly movers: Readonly<Record<'partner' | 'hub', string>>;
  readonly somebody: string;
  readonly optional: string;
}

/** A part of a sentence that is left out when its gap is empty. */
const given = (gap: string, part: string): string => (gap === '' ? '' : part);

export const consequenceWords: Readonly<Record<Language, ConsequenceWords>> = {
  en: {
    leadsTo: ({ to }) => `It moves on to “${to}”.`,
    endsAs: ({ to }) => `It ends: ${to}.`,
    startIsSet: ({ to }) => `The first session is set for ${to}.`,
    startMoves: ({ from, to }) => `The first session moves from ${from} to ${to}.`,
    formatChanges: ({ from, to }) => `The format becomes “${to}” instead of “${from}”.`,
    taskOpens: ({ what, who, to }) =>
      `“${what}” opens${given(who, ` for ${who}`)}${given(to, `, due ${to}`)}.`,
    taskReopens: ({ what, who, to }) =>
      `“${what}” is open again${given(who, ` for ${who}`)}${given(to, `, due ${to}`)}.`,
    taskCloses: ({ what }) => `“${what}” is done.`,
    taskWaived: ({ what }) => `“${what}” is waived.`,
    taskDropped: ({ what }) => `“${what}” is not asked for any more.`,
    taskPasses: ({ what, who }) => `“${what}” passes to ${who}.`,
    dueDateMoves: ({ what, from, to }) => `“${what}” is due ${to} instead of ${from}.`,
    dueDateSet: ({ what, to }) => `“${what}” is due ${to}; it had no date before.`,
    dueDateGone: ({ what, from }) => `“${what}” has no due date any more; it was ${from}.`,
    roleBegins: ({ who, role }) => `${who} takes on a role: ${role}.`,
    roleEnds: ({ who, role }) => `${who} gives up a role: ${role}.`,
    resourceGiven: ({ what }) => `“${what}” is handed out.`,
    supporterAssigned: ({ who, role }) => `${who} will be assigned. Role: ${role}.`,
    nobodyFree: ({ role }) => `Nobody is free. Role: ${role}. The proposal waits until somebody is.`,
    supporterReleased: ({ who, role }) => `${who} is free for other proposals. Role: ${role}.`,
    waitEnds: ({ role }) => `The proposal no longer waits for somebody. Role: ${role}.`,
    letter: ({ who, what }) => `${who} gets an e-mail: ${what}.`,
    nextMove: ({ who, to }) => `The next move is with ${who}${given(to, `, until ${to}`)}.`,
    nobodyMoves: () => 'Nobody needs to act next.',
    successorStarts: ({ what, to }) => `A linked new proposal starts. ${what}: ${to}.`,
    absorbed: ({ what }) => `${what} takes this proposal in.`,
    absorbedWithCoLead: ({ what, who }) =>
      `${what} takes this proposal in, and ${who} becomes co-lead there.`,
    inSuccessor: (sentence) => `In the new proposal: ${sentence}`,
    letters: {
      nextMove: 'it is their move',
      decisionAwaited: 'a decision is awaited',
      ideaAccepted: 'the idea was accepted',
      scopeApproved: 'the plan was approved',
      lightPathApproved: 'the plan and the kit were approved',
      kitApproved: 'the kit was approved',
      pilotPassed: 'the pilot passed',
      changesArrived: 'the changes have arrived',
      supportAsked: 'they are asked for support',
      supportWaits: 'nobody is free to support it',
    },
    movers: { partner: 'the partner', hub: 'BCCPC' },
    somebody: 'a former contact',
    optional: 'optional',
  },
  fr: {
    leadsTo: ({ to }) => `Elle passe à « ${to} ».`,
    endsAs: ({ to }) => `Elle se termine : ${to}.`,
    startIsSet: ({ to }) => `La première séance est fixée au ${to}.`,
    startMoves: ({ from, to }) => `La première séance passe du ${from} au ${to}.`,
    formatChanges: ({ from, to }) => `Le format devient « ${to} » au lieu de « ${from} ».`,
    taskOpens: ({ what, who, to }) =>
      `« ${what} » s’ouvre${given(who, `, pour ${who}`)}${given(to, `, au plus tard le ${to}`)}.`,
    taskReopens: ({ what, who, to }) =>
      `« ${what} » est rouverte${given(who, `, pour ${who}`)}${given(to, `, au plus tard le ${to}`)}.`,
    taskCloses: ({ what }) => `« ${what} » est terminée.`,
    taskWaived: ({ what }) => `« ${what} » fait l’objet d’une dispense.`,
    taskDropped: ({ what }) => `« ${what} » n’est plus demandée.`,
    taskPasses: ({ what, who }) => `« ${what} » passe à ${who}.`,
    dueDateMoves: ({ what, from, to }) =>
      `« ${what} » est à faire au plus tard le ${to}, au lieu du ${from}.`,
    dueDateSet: ({ what, to }) => `« ${what} » est à faire au plus tard le ${to}; il n’y avait pas de date.`,
    dueDateGone: ({ what, from }) => `« ${what} » n’a plus d’échéance; c’était le ${from}.`,
    roleBegins: ({ who, role }) => `${who} prend un rôle : ${role}.`,
    roleEnds: ({ who, role }) => `${who} quitte un rôle : ${role}.`,
    resourceGiven: ({ what }) => `« ${what} » est remis.`,
    supporterAssigned: ({ who, role }) => `${who} apportera son soutien. Rôle : ${role}.`,
    nobodyFree: ({ role }) => `Personne n’est libre. Rôle : ${role}. La proposition attend quelqu’un.`,
    supporterReleased: ({ who, role }) => `${who} se libère pour d’autres propositions. Rôle : ${role}.`,
    waitEnds: ({ role }) => `La proposition n’attend plus personne. Rôle : ${role}.`,
    letter: ({ who, what }) => `${who} reçoit un courriel : ${what}.`,
    nextMove: ({ who, to }) => `La suite revient à ${who}${given(to, `, jusqu’au ${to}`)}.`,
    nobodyMoves: () => 'Personne n’a rien à faire ensuite.',
    successorStarts: ({ what, to }) => `Une nouvelle proposition liée commence. ${what} : ${to}.`,
    absorbed: ({ what }) => `${what} accueille cette proposition.`,
    absorbedWithCoLead: ({ what, who }) =>
      `${what} accueille cette proposition, et ${who} y devient coresponsable.`,
    inSuccessor: (sentence) => `Dans la nouvelle proposition : ${sentence}`,
    letters: {
      nextMove: 'c’est à son tour d’agir',
      decisionAwaited: 'une décision est attendue',
      ideaAccepted: 'l’idée est acceptée',
      scopeApproved: 'le plan est approuvé',
      lightPathApproved: 'le plan et la trousse sont approuvés',
      kitApproved: 'la trousse est approuvée',
      pilotPassed: 'le projet pilote est réussi',
      changesArrived: 'les modifications sont arrivées',
      supportAsked: 'son soutien est demandé',
      supportWaits: 'personne n’est libre pour la soutenir',
    },
    movers: { partner: 'l’organisme partenaire', hub: 'BCCPC' },
    somebody: 'une ancienne personne-ressource',
    optional: 'facultatif',
  },
};
