import type { ComponentChildren } from 'preact';

interface TableProps {
  /** What the table holds: read out before it, and seen only by those who listen unless `captionSeen`. */
  readonly caption: string;
  readonly captionSeen?: boolean;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
  /** What is said when there are no rows, and what to do then. */
  readonly empty: ComponentChildren;
}

/**
 * A table; where there is little room each row becomes a card, so that nothing scrolls sideways.
 *
 * Its parts name their roles: browsers forget that a table is one as soon as it is shown as cards.
 */
export function Table({ caption, captionSeen = false, columns, rows, empty }: TableProps) {
  if (rows.length === 0) return <p class="govuk-body empty">{empty}</p>;
  return (
    <table role="table" class="govuk-table cards">
      <caption class={captionSeen ? 'govuk-table__caption govuk-table__caption--m' : 'govuk-visually-hidden'}>
        {caption}
      </caption>
      <thead role="rowgroup" class="govuk-table__head">
        <tr role="row" class="govuk-table__row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader" class="govuk-table__header">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" class="govuk-table__body">
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key} role="row" class="govuk-table__row">
            <th scope="row" role="rowheader" class="govuk-table__header">
              {first}
            </th>
            {rest.map((cell, index) => (
              <td
                key={columns[index + 1]}
                role="cell"
                class="govuk-table__cell"
                data-label={columns[index + 1]}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
