import type { ComponentChildren } from 'preact';
import { uuidv7 } from '../../platform/ids.js';
import { formNames } from '../visit/posted.js';
import { useVisit, useWords } from '../visit/visit.js';
import { formAt } from '../drafts/drafts.js';
import { DateTime } from './dates.js';
import { emptyForm, FormProvider, type FormState } from './form-state.js';
import { formWords } from './words.js';

interface FormProps {
  /** Address of the page the form is on: what could not be taken is shown there again. The current one by default. */
  readonly action?: string;
  readonly state?: FormState;
  /** What the person is looking at, where others may change it meanwhile. */
  readonly sequence?: number;
  /** Whether what is typed is kept as it is typed. */
  readonly keeps?: boolean;
  /** Whether files may come along. */
  readonly files?: boolean;
  readonly id?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A form of a page: posted to its own address, bound to this session, each showing of it one press. */
export function Form({
  action,
  state = emptyForm,
  sequence,
  keeps,
  files,
  id,
  class: className,
  children,
}: FormProps) {
  const { path, formToken } = useVisit();
  const address = action ?? formAt(path);
  const keeping = keeps
    ? {
        'hx-post': `/drafts?form=${encodeURIComponent(address)}`,
        'hx-trigger': 'input changed delay:1s',
        'hx-target': 'find .kept',
        'hx-swap': 'innerHTML',
      }
    : {};
  return (
    <FormProvider value={state}>
      <form
        method="post"
        action={address}
        id={id}
        class={className}
        novalidate
        {...(files && { enctype: 'multipart/form-data' })}
        {...keeping}
      >
        <input type="hidden" name={formNames.token} value={formToken} />
        <input type="hidden" name={formNames.key} value={uuidv7()} />
        {sequence !== undefined && <input type="hidden" name={formNames.sequence} value={String(sequence)} />}
        {state.keptAt !== null && <KeptNote keptAt={state.keptAt} form={address} />}
        {children}
        {keeps && <p class="kept" role="status" />}
      </form>
    </FormProvider>
  );
}

/** Says that what the form shows was typed earlier and never sent. */
function KeptNote({ keptAt, form }: { readonly keptAt: string; readonly form: string }) {
  const words = useWords(formWords);
  return (
    <div class="govuk-inset-text kept-note">
      <p>
        {words.kept} <DateTime instant={keptAt} />. {words.keptNext}
      </p>
      <p>
        <button
          class="as-link"
          name={formNames.button}
          value="discard"
          formaction={`/drafts/discard?form=${encodeURIComponent(form)}`}
        >
          {words.discard}
        </button>
      </p>
    </div>
  );
}

interface ButtonProps {
  readonly children: ComponentChildren;
  /** How it looks: the page's one main act, another one, or one to think about twice. */
  readonly kind?: 'main' | 'other' | 'warning' | 'link';
  readonly name?: string;
  readonly value?: string;
}

const looks = {
  main: 'govuk-button',
  other: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
  link: 'as-link',
} as const;

/** A button that sends its form. Never disabled: where nothing can be sent, words say why. */
export function Button({ children, kind = 'main', name, value }: ButtonProps) {
  return (
    <button
      type="submit"
      class={looks[kind]}
      data-module={kind === 'link' ? undefined : 'govuk-button'}
      name={name}
      value={value}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere and changing nothing. */
export function ButtonLink({ href, children, kind = 'main' }: ButtonProps & { readonly href: string }) {
  return (
    <a href={href} role="button" draggable={false} class={looks[kind]} data-module="govuk-button">
      {children}
    </a>
  );
}
