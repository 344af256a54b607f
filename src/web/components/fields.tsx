import type { ComponentChildren } from 'preact';
import { useWords } from '../visit/visit.js';
import { useField } from './form-state.js';
import { formWords } from './words.js';

interface FieldProps {
  /** Name of the field in the form; dotted where it is inside another. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** Whether it may be left empty: the label says so. */
  readonly optional?: boolean;
  /** Whether the label is the heading of the page. */
  readonly heading?: boolean;
}

interface Described {
  readonly id: string;
  readonly problem: string | null;
}

const describedBy = ({ id, problem }: Described, hint: ComponentChildren): string | undefined =>
  [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** Label, hint and error of a field, in the order in which they are read, around what is filled in. */
function Field({
  field,
  children,
  ...props
}: FieldProps & { readonly field: Described; readonly children: ComponentChildren }) {
  const label = (
    <label class={`govuk-label ${props.heading ? 'govuk-label--l' : 'govuk-label--s'}`} for={field.id}>
      <Labelled {...props} />
    </label>
  );
  return (
    <div class={`govuk-form-group ${field.problem ? 'govuk-form-group--error' : ''}`}>
      {props.heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label}
      <HintAndError field={field} hint={props.hint} />
      {children}
    </div>
  );
}

function Labelled({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  const words = useWords(formWords);
  return (
    <>
      {label}
      {optional && ` (${words.optional})`}
    </>
  );
}

function HintAndError({ field, hint }: { readonly field: Described; readonly hint: ComponentChildren }) {
  const words = useWords(formWords);
  return (
    <>
      {hint && (
        <div id={`${field.id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {field.problem && (
        <p id={`${field.id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{words.error}</span> {field.problem}
        </p>
      )}
    </>
  );
}

interface LineProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'time' | 'search';
  readonly autocomplete?: string;
  /** Width in characters. */
  readonly width?: 5 | 10 | 20 | 30;
  readonly spellcheck?: boolean;
}

/** One line: text, an address, a number, a day or a time. */
export function LineField({ type = 'text', autocomplete, width, spellcheck, ...props }: LineProps) {
  const field = useField(props.name);
  const numeric = type === 'number';
  // Preact tells boxes apart by their type; all that are offered here take the same.
  const boxType = (numeric ? 'text' : type) as 'text';
  return (
    <Field {...props} field={field}>
      <input
        class={`govuk-input ${width ? `govuk-input--width-${width}` : ''} ${field.problem ? 'govuk-input--error' : ''}`}
        id={field.id}
        name={props.name}
        // Number boxes change when somebody scrolls over them.
        type={boxType}
        inputmode={numeric ? 'decimal' : undefined}
        value={field.text}
        autocomplete={autocomplete}
        spellcheck={spellcheck}
        aria-describedby={describedBy(field, props.hint)}
        aria-invalid={field.problem ? 'true' : undefined}
      />
    </Field>
  );
}

/** Several lines of somebody's own words. */
export function WordsField({ rows = 5, ...props }: FieldProps & { readonly rows?: number }) {
  const field = useField(props.name);
  return (
    <Field {...props} field={field}>
      <textarea
        class={`govuk-textarea ${field.problem ? 'govuk-textarea--error' : ''}`}
        id={field.id}
        name={props.name}
        rows={rows}
        aria-describedby={describedBy(field, props.hint)}
        aria-invalid={field.problem ? 'true' : undefined}
      >
        {/* A first line break after the tag would be lost. */}
        {field.text.startsWith('\n') ? `\n${field.text}` : field.text}
      </textarea>
    </Field>
  );
}

/** One of several things to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One out of a few, all of them seen. */
export function ChoiceField({
  options,
  inline,
  ...props
}: FieldProps & { readonly options: readonly Option[]; readonly inline?: boolean }) {
  const field = useField(props.name);
  return (
    <Group {...props} field={field}>
      <div class={`govuk-radios ${inline ? 'govuk-radios--inline' : ''}`}>
        {options.map((option, index) => (
          <Item
            key={option.value}
            kind="radios"
            name={props.name}
            id={itemId(field.id, index)}
            option={option}
            checked={field.text === option.value}
          />
        ))}
      </div>
    </Group>
  );
}

/** Any number out of a few. */
export function ChecksField({ options, ...props }: FieldProps & { readonly options: readonly Option[] }) {
  const field = useField(props.name);
  return (
    <Group {...props} field={field}>
      <div class="govuk-checkboxes">
        {options.map((option, index) => (
          <Item
            key={option.value}
            kind="checkboxes"
            name={props.name}
            id={itemId(field.id, index)}
            option={option}
            checked={field.list.includes(option.value)}
          />
        ))}
      </div>
    </Group>
  );
}

/** The first choice has the field's own id, so that a link to the field leads to it. */
function itemId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${String(index + 1)}`;
}

interface ItemProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly name: string;
  readonly id: string;
  readonly option: Option;
  readonly checked: boolean;
}

function Item({ kind, name, id, option, checked }: ItemProps) {
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={option.value}
        checked={checked}
        aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {option.label}
      </label>
      {option.hint && (
        <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

function Group({
  field,
  children,
  ...props
}: FieldProps & { readonly field: Described; readonly children: ComponentChildren }) {
  const legend = <Labelled {...props} />;
  return (
    <div class={`govuk-form-group ${field.problem ? 'govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field, props.hint)}>
        <legend
          class={`govuk-fieldset__legend ${props.heading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s'}`}
        >
          {props.heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
        <HintAndError field={field} hint={props.hint} />
        {children}
      </fieldset>
    </div>
  );
}

interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  /** What stands first for "none of them"; without it the first option is chosen. */
  readonly none?: string;
}

/** One out of many. */
export function SelectField({ options, none, ...props }: SelectProps) {
  const field = useField(props.name);
  return (
    <Field {...props} field={field}>
      <select
        class={`govuk-select ${field.problem ? 'govuk-select--error' : ''}`}
        id={field.id}
        name={props.name}
        aria-describedby={describedBy(field, props.hint)}
        aria-invalid={field.problem ? 'true' : undefined}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={field.text === value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Files from the person's own machine. Say in the hint what is taken and how large it may be. */
export function FileField({
  accept,
  several,
  ...props
}: FieldProps & { readonly accept: string; readonly several?: boolean }) {
  const field = useField(props.name);
  return (
    <Field {...props} field={field}>
      <input
        class={`govuk-file-upload ${field.problem ? 'govuk-file-upload--error' : ''}`}
        id={field.id}
        name={props.name}
        type="file"
        accept={accept}
        multiple={several}
        aria-describedby={describedBy(field, props.hint)}
      />
    </Field>
  );
}
