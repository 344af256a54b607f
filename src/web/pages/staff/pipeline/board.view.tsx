import type { LocalDate } from '../../../../../workflows/kit/event.js';
import { stages } from '../../../../../workflows/proposal/vocabulary.js';
import type { PipelineLine } from '../../../../proposals/pipeline/pipeline.js';
import { placeInWords } from '../../../../proposals/place.js';
import { counted } from '../../../words/bilingual.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { queryOf, type Asked } from './address.js';
import { Layouts } from './around.js';
import type { BoardMove, MovesById } from './board-moves.js';
import { Chips } from './chips.js';
import type { FilterOptions } from './filter-options.js';
import { FilterPanel } from './filter-panel.js';
import { Due, StageName } from './line.js';
import { pipelineWords } from './words.js';

export interface BoardViewProps {
  readonly asked: Asked;
  readonly lines: readonly PipelineLine[];
  readonly counts: ReadonlyMap<string, number>;
  readonly options: FilterOptions;
  readonly moves: MovesById;
  readonly today: LocalDate;
}

/** The pipeline as a board: a column for each stage, a card for each proposal, moved by a menu. */
export function BoardView({ asked, lines, counts, options, moves, today }: BoardViewProps) {
  const words = useWords(pipelineWords);
  const { language } = useVisit();
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shown = asked.filters.stage.length > 0 ? stages.filter(isChosen(asked)) : stages;
  return (
    <>
      <div class="title-line">
        <h1 class="govuk-heading-l">{words.boardTitle}</h1>
        <Layouts current="board" query={queryOf(asked)} />
      </div>
      <FilterPanel path="/pipeline/board" asked={asked} options={options} sorts={false} />
      <p id="count" class="govuk-body count" role="status">
        {counted(language, total, words.proposal, words.proposals)}
      </p>
      <div id="results">
        <Chips path="/pipeline/board" asked={asked} options={options} />
        {lines.length < total && (
          <p class="govuk-inset-text">{words.tooMany(String(lines.length), String(total))}</p>
        )}
        <div class="board">
          {shown.map((stage) => (
            <section key={stage} aria-labelledby={`column-${stage}`} class="board-column">
              <h2 class="govuk-heading-s" id={`column-${stage}`}>
                <StageName stage={stage} /> <span class="board-count">{counts.get(stage) ?? 0}</span>
              </h2>
              <Cards lines={lines.filter((line) => line.stage === stage)} moves={moves} today={today} />
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function isChosen({ filters }: Asked): (stage: string) => boolean {
  return (stage) => filters.stage.includes(stage);
}

interface CardsProps {
  readonly lines: readonly PipelineLine[];
  readonly moves: MovesById;
  readonly today: LocalDate;
}

function Cards({ lines, moves, today }: CardsProps) {
  const words = useWords(pipelineWords);
  if (lines.length === 0) return <p class="quiet">{words.columnEmpty}</p>;
  return (
    <ul class="board-cards">
      {lines.map((line) => (
        <li key={line.id} class="board-card">
          <Card line={line} moves={moves.get(line.id) ?? []} today={today} />
        </li>
      ))}
    </ul>
  );
}

interface CardProps {
  readonly line: PipelineLine;
  readonly moves: readonly BoardMove[];
  readonly today: LocalDate;
}

function Card({ line, moves, today }: CardProps) {
  const words = useWords(pipelineWords);
  const { language, audience } = useVisit();
  const facts = [line.organisation, line.coordinator ?? words.nobodyYet].filter((one) => one !== null);
  return (
    <>
      <h3 class="board-title">
        <a href={`/p/${line.ref}`}>{line.title ?? words.untitled}</a>
      </h3>
      <p>
        {line.status === 'onHold' && (
          <strong class="govuk-tag govuk-tag--yellow">{words.status.onHold}</strong>
        )}{' '}
        {line.status !== 'onHold' && placeInWords(line.state, language, audience)}
      </p>
      <p class="under">
        {line.ref} · {facts.join(' · ')}
      </p>
      {line.nextDueOn !== null && (
        <p>
          <Due date={line.nextDueOn} today={today} />
        </p>
      )}
      <MoveMenu line={line} moves={moves} />
    </>
  );
}

/** Where a card can go from here. Each entry leads to its own page, which says what would happen. */
function MoveMenu({ line, moves }: Omit<CardProps, 'today'>) {
  const words = useWords(pipelineWords);
  if (moves.length === 0) return null;
  return (
    <details class="move-menu">
      <summary>
        {words.moves}
        <span class="govuk-visually-hidden">: {line.title ?? line.ref}</span>
      </summary>
      <ul>
        {moves.map(({ type, label }) => (
          <li key={type}>
            <a href={`/p/${line.ref}/moves/${type}`}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
