import { phrase, type Language } from '../../workflows/kit/workflow.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { composeNote } from '../mail/compose-note.js';
import { nameOf, oneLine, type ComposedLetter } from '../mail/letter.js';
import type { NoteKind } from '../mail/mail-kind.js';
import { codeGaps } from '../mail/sealed-code.js';
import { zoneLabel } from '../platform/pacific-time.js';
import { shortDate } from '../platform/written-date.js';
import { hubZone } from '../proposals/proposal-finder.js';
import { roleName, supportWords } from '../resources/words.js';
import { EXAMPLE_DAY, EXAMPLE_REF, type Written } from './example-facts.js';

/** The page that each note leads to. */
export const notePages: Readonly<Record<NoteKind, string>> = {
  signInCode: `/sign-in/link${codeGaps.token}`,
  useStaffSignIn: '/sign-in',
  invitation: '/sign-in',
  mention: `/p/${EXAMPLE_REF}/comments`,
  taskDelegated: `/p/${EXAMPLE_REF}/t/sc.team`,
  supportAsked: '/me/support',
  supportEnded: '/me/support',
  supporterChanged: `/p/${EXAMPLE_REF}/support`,
  supportWaits: '/resources/waiting',
  newDevice: '/me',
  addressChanged: '/sign-in',
  addressBounced: '/people',
};

/** A letter that follows from no event. */
export function noteExample(
  kind: NoteKind,
  language: Language,
  { title, by, quote, organisation, device, contact }: Written,
  address: string,
): ComposedLetter {
  const labels = currentProposal.labels[language];
  const roles = ['mentor', 'evaluator'].map((role) => roleName(role, language));
  return composeNote({
    ...{ kind, language, contact },
    values: {
      ref: EXAMPLE_REF,
      name: nameOf(title, EXAMPLE_REF, language),
      by: oneLine(by),
      organisation: oneLine(organisation),
      device: oneLine(device),
      who: oneLine(by),
      provider: 'Microsoft',
      code: codeGaps.code,
      task: phrase(labels.tasks['sc.team'], 'partner', {}),
      stage: phrase(labels.stages.scoping, 'partner', {}),
      roles: roles.join(supportWords[language].and),
      when: `${shortDate(EXAMPLE_DAY, language)}, 14:05 ${zoneLabel(hubZone, language)}`,
    },
    quote: kind === 'mention' ? quote : null,
    link: address + notePages[kind],
  });
}
