import type { ComponentChildren } from 'preact';
import type { Found } from '../../../../proposals/search/proposal-search.js';
import { LineField } from '../../../components/fields.js';
import { Button } from '../../../components/form.js';
import { emptyForm, FormProvider } from '../../../components/form-state.js';
import { counted } from '../../../words/bilingual.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AnswerHit, Organisation, Person, Proposal } from './hits.js';
import { searchWords } from './words.js';

interface SearchViewProps {
  readonly question: string;
  /** Null before anything was asked. */
  readonly found: Found | null;
}

/** A box, and what was found, by where it was found. */
export function SearchView({ question, found }: SearchViewProps) {
  const words = useWords(searchWords);
  const { language, audience } = useVisit();
  const count = found === null ? 0 : countOf(found);
  const swap = { 'hx-get': '/search', 'hx-target': '#results', 'hx-select': '#results' };
  const around = { 'hx-swap': 'outerHTML', 'hx-select-oob': '#count:innerHTML', 'hx-push-url': 'true' };
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <FormProvider value={{ ...emptyForm, values: { q: question } }}>
        <form method="get" action="/search" role="search" class="no-print" {...swap} {...around}>
          <LineField
            name="q"
            type="search"
            label={words.label}
            hint={audience === 'staff' ? words.hintStaff : words.hint}
          />
          <Button>{words.go}</Button>
        </form>
      </FormProvider>
      <p id="count" class="count" role="status">
        {found !== null && count > 0 && counted(language, count, words.result, words.results)}
      </p>
      <div id="results">
        {found !== null && (count === 0 ? <Nothing question={question} /> : <Results found={found} />)}
      </div>
    </>
  );
}

function countOf({ proposals, answers, people, organisations }: Found): number {
  return proposals.length + answers.length + people.length + organisations.length;
}

function Nothing({ question }: { readonly question: string }) {
  const words = useWords(searchWords);
  const { audience } = useVisit();
  return (
    <div class="empty">
      <p class="govuk-body">
        <strong>{words.none(question)}</strong>
      </p>
      <p class="govuk-body">{words.advice}</p>
      {audience === 'partner' && <p class="govuk-body">{words.adviceOwn}</p>}
    </div>
  );
}

function Results({ found }: { readonly found: Found }) {
  const words = useWords(searchWords);
  const { proposals, answers, people, organisations, more } = found;
  return (
    <>
      {more && <p class="govuk-inset-text">{words.more}</p>}
      <Group name="proposals">
        {proposals.map((hit) => (
          <Proposal key={hit.ref} hit={hit} />
        ))}
      </Group>
      <Group name="people">
        {people.map((hit) => (
          <Person key={hit.id} hit={hit} />
        ))}
      </Group>
      <Group name="organisations">
        {organisations.map((hit) => (
          <Organisation key={hit.id} hit={hit} />
        ))}
      </Group>
      <Group name="answers">
        {answers.map((hit) => (
          <AnswerHit key={`${hit.ref} ${hit.answer}`} hit={hit} />
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  readonly name: 'proposals' | 'answers' | 'people' | 'organisations';
  readonly children: readonly ComponentChildren[];
}

function Group({ name, children }: GroupProps) {
  const words = useWords(searchWords);
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={`found-${name}`}>
      <h2 class="govuk-heading-m" id={`found-${name}`}>
        {words.groups[name]} <span class="board-count">{children.length}</span>
      </h2>
      <ul class="hits">{children}</ul>
    </section>
  );
}
