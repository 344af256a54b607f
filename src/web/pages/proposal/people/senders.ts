import { phrase, type Audience, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { partName } from './people-page.js';
import { peopleWords } from './words.js';

/** Who may send an event, as the workflow's own table has it: a line for each set of bounds. */
export function sendersInWords(type: string, language: Language, audience: Audience): readonly string[] {
  const { states } = currentProposal.labels[language];
  const list = new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA');
  const rows = currentProposal.permissions.filter(({ event }) => event === type);
  return rows.map(({ roles, in: within = [] }) => {
    const who = list.format(roles.map((role) => partName(role, language, audience)));
    const where = within.map((state) => phrase(states[state], audience, { key: state }));
    return where.length === 0 ? who : peopleWords[language].during(who, list.format(where));
  });
}
