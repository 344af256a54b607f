import type { ComponentChildren } from 'preact';
import { Button } from '../../components/form.js';
import { FormProvider } from '../../components/form-state.js';
import { useWords } from '../../visit/visit.js';
import { directoryWords } from './words.js';

interface FilterFormProps {
  /** Address of the list. */
  readonly action: string;
  /** What it is narrowed to now, by name of the field. */
  readonly values: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}

/** What a list is narrowed to: kept in its address, so that it can be sent to a colleague. */
export function FilterForm({ action, values, children }: FilterFormProps) {
  const words = useWords(directoryWords);
  const narrowed = Object.values(values).some((value) => value !== '');
  return (
    <form method="get" action={action} class="list-filter no-print" role="search" aria-label={words.filter}>
      <FormProvider value={{ values, problems: [], keptAt: null }}>
        <div class="list-filter-fields">{children}</div>
        <div class="govuk-button-group">
          <Button kind="other">{words.apply}</Button>
          {narrowed && (
            <a class="govuk-link" href={action}>
              {words.clear}
            </a>
          )}
        </div>
      </FormProvider>
    </form>
  );
}
