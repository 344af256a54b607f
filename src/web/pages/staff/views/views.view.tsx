import { longestViewName, type SavedView } from '../../../../proposals/pipeline/saved-views.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { Table } from '../../../components/table.js';
import { useWords } from '../../../visit/visit.js';
import { formNames } from '../../../visit/posted.js';
import { viewAddress } from './view-address.js';
import { viewsWords } from './words.js';

/** The views somebody keeps. */
export function ViewsView({ views }: { readonly views: readonly SavedView[] }) {
  const words = useWords(viewsWords);
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {views.length > 0 && <p class="govuk-body">{words.intro}</p>}
      <Table
        caption={words.caption}
        columns={[words.name, words.layout, words.change]}
        empty={words.empty}
        rows={views.map((view) => ({
          key: view.id,
          cells: [
            <a href={viewAddress(view)}>{view.name}</a>,
            words.layouts[view.layout],
            <a href={`/pipeline/views/${view.id}`}>
              {words.change}
              <span class="govuk-visually-hidden">: {view.name}</span>
            </a>,
          ],
        }))}
      />
    </>
  );
}

interface NewViewProps {
  readonly kept: Pick<SavedView, 'layout' | 'query'>;
  /** The filters in words. */
  readonly filters: readonly string[];
  readonly state: FormState;
}

/** Gives what is being looked at a name. */
export function NewView({ kept, filters, state }: NewViewProps) {
  const words = useWords(viewsWords);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.newTitle}</h1>
      <p class="govuk-body">{words.newIntro}</p>
      <ul class="govuk-list govuk-list--bullet">
        {filters.length === 0 ? <li>{words.noFilters}</li> : filters.map((one) => <li key={one}>{one}</li>)}
      </ul>
      <Form state={state} keeps>
        <input type="hidden" name="query" value={kept.query} />
        <input type="hidden" name="layout" value={kept.layout} />
        <LineField name="name" label={words.name} width={30} />
        <Button>{words.save}</Button>
      </Form>
    </>
  );
}

/** Gives a view another name, or deletes it. */
export function ViewView({ view, state }: { readonly view: SavedView; readonly state: FormState }) {
  const words = useWords(viewsWords);
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.changeTitle(view.name)}</h1>
      <Form state={state} keeps>
        <LineField name="name" label={words.name} width={30} />
        <Button>{words.rename}</Button>
        <p class="govuk-hint">{words.removeHint}</p>
        <Button kind="warning" name={formNames.button} value="delete">
          {words.remove}
        </Button>
      </Form>
    </>
  );
}

/** What is wrong with a name, in words; null where nothing is. */
export function problemOfName(
  name: string,
  words: { readonly missing: string; readonly tooLong: (most: string) => string },
): string | null {
  if (name === '') return words.missing;
  return name.length > longestViewName ? words.tooLong(String(longestViewName)) : null;
}
