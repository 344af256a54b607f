import type { ListedToken } from '../../../people/token.service.js';
import { DateTime } from '../../components/dates.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { LineField } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { Table } from '../../components/table.js';
import { useWords } from '../../visit/visit.js';
import { SettingsFrame } from './settings-frame.js';
import { settingsWords } from './words.js';

interface TokensViewProps {
  readonly tokens: readonly ListedToken[];
  readonly state: FormState;
  /** Whether the description of what programs can do is open to people here. */
  readonly described: boolean;
}

/** One's tokens for programs, and making another. */
export function TokensView({ tokens, state, described }: TokensViewProps) {
  const words = useWords(settingsWords).tokens;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <SettingsFrame section="tokens" heading={words.title}>
        <p class="govuk-body">{words.intro}</p>
        <Table
          caption={words.caption}
          columns={[words.label, words.made, words.used, words.end]}
          empty={words.none}
          rows={tokens.map((token) => ({
            key: token.id,
            cells: [
              token.label,
              <DateTime instant={token.createdAt} />,
              token.lastUsedAt === null ? words.never : <DateTime instant={token.lastUsedAt} />,
              <Revoke {...token} />,
            ],
          }))}
        />
        <h2 class="govuk-heading-m">{words.make}</h2>
        <Form state={state} keeps>
          <LineField name="label" label={words.label} hint={words.labelHint} autocomplete="off" width={30} />
          <Button>{words.make}</Button>
        </Form>
        {described && (
          <p class="govuk-body">
            <a href="/api/docs">{words.docs}</a>
          </p>
        )}
      </SettingsFrame>
    </>
  );
}

function Revoke({ id, label }: ListedToken) {
  const words = useWords(settingsWords).tokens;
  return (
    <Form>
      <Button kind="link" name="revoke" value={id}>
        {words.revoke}
        <span class="govuk-visually-hidden"> {words.revokeOne(label)}</span>
      </Button>
    </Form>
  );
}

/** A new token, shown this once. */
export function NewTokenView({ token }: { readonly token: string }) {
  const words = useWords(settingsWords).tokens;
  return (
    <SettingsFrame section="tokens" heading={words.newTitle}>
      <div class="govuk-inset-text">
        <p>{words.newText}</p>
        <p>
          <code class="new-token">{token}</code>
        </p>
      </div>
      <p class="govuk-body">
        {words.newHow} <code>Authorization: Bearer echo_…</code>
      </p>
      <p class="govuk-body">
        <a href="/me/tokens">{words.back}</a>
      </p>
    </SettingsFrame>
  );
}
