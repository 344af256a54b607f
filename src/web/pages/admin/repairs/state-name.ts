import { phrase, type Labels } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { useVisit } from '../../../visit/visit.js';

/** Names states by their dotted path, in the words of whoever looks. */
export function useStateName(): (path: string) => string {
  const { language, audience } = useVisit();
  const { stages, states }: Labels = currentProposal.labels[language];
  return (path) => {
    const stage = path.split('.')[1] ?? '';
    const name = phrase(states[path], audience, { key: path });
    return stages[stage] === undefined ? name : `${phrase(stages[stage], audience, { key: stage })}: ${name}`;
  };
}
