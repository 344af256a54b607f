import type { CheckedCriterion, Obstacle } from '../../../../proposals/move-checks.js';
import { mendingPage } from '../../../errors/describe-error.js';
import { useWords } from '../../../visit/visit.js';
import { moveWords } from './words.js';

interface CriteriaProps {
  readonly proposalRef: string;
  readonly criteria: readonly CheckedCriterion[];
  /** Types of the moves that whoever looks may make. */
  readonly possible: readonly string[];
}

/** What must hold before a move, each met or not; what is lacking has an owner and a way to mend it. */
export function Criteria({ proposalRef, criteria, possible }: CriteriaProps) {
  const words = useWords(moveWords);
  return (
    <section>
      <h2 class="govuk-heading-m">{words.criteria}</h2>
      {criteria.length === 0 ? (
        <p class="govuk-body">{words.noCriteria}</p>
      ) : (
        <ul class="govuk-list criteria">
          {criteria.map(({ criterion, label, met, unmet }) => (
            <li key={criterion}>
              <strong class={`govuk-tag ${met ? 'govuk-tag--green' : 'govuk-tag--orange'}`}>
                {met ? words.met : words.notMet}
              </strong>{' '}
              {words.criterion(label)}.
              <Obstacles proposalRef={proposalRef} obstacles={unmet} possible={possible} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What stands in the way, who can mend it, and where. */
export function Obstacles({
  proposalRef,
  obstacles,
  possible,
}: Pick<CriteriaProps, 'proposalRef' | 'possible'> & { readonly obstacles: readonly Obstacle[] }) {
  const words = useWords(moveWords);
  if (obstacles.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {obstacles.map((one) => {
        const href = mendingPage(proposalRef, one, possible);
        return (
          <li key={one.message}>
            {href === null ? one.message : <a href={href}>{one.message}</a>}
            {one.owner !== null && <span class="quiet"> {words.owner(one.owner)}.</span>}
          </li>
        );
      })}
    </ul>
  );
}
