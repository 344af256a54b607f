import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { useVisit } from '../../../visit/visit.js';

/** Names states by their dotted path, in the words of whoever looks. */
export function useStateName(): (path: string) => string {
  const { language, audience } = useVisit();
  const { stages } = currentProposal.labels[language];
  const states: Readonly<Record<string, Parameters<typeof phrase>[0]>> =
    currentProposal.labels[language].states;
  return (path) => {
    const stage = path.split('.')[1] ?? '';
    const name = phrase(states[path], audience, { key: path });
    const known = stages as Readonly<Record<string, Parameters<typeof phrase>[0]>>;
    return known[stage] === undefined ? name : `${phrase(known[stage], audience, { key: stage })}: ${name}`;
  };
}
