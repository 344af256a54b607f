import { InvalidArgumentError } from 'commander';

/** Fields of an event, as they were given on the command line. */
export type Fields = Readonly<Record<string, unknown>>;

/** Adds one `key=value`; a dot in the key leads into an object: `evidence.kind=tick`. */
export function collectFields(text: string, before: Fields = {}): Fields {
  const [, path = '', value = ''] = /^([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)=(.*)$/s.exec(text) ?? [];
  if (path === '') throw new InvalidArgumentError('It is written key=value, such as score=78.');
  return placed(before, path.split('.'), valueOf(value));
}

/** Reads `--payload`. */
export function readPayload(text: string): Fields {
  try {
    const payload: unknown = JSON.parse(text);
    if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) return payload as Fields;
  } catch {
    // Told below, with an example.
  }
  throw new InvalidArgumentError('It is a JSON object, such as {"score": 78}.');
}

function placed(fields: Fields, [key = '', ...rest]: readonly string[], value: unknown): Fields {
  const inner = fields[key];
  const below = typeof inner === 'object' && inner !== null ? (inner as Fields) : {};
  return { ...fields, [key]: rest.length === 0 ? value : placed(below, rest, value) };
}

/** Numbers, truth values, lists and quoted text are read as JSON; anything else is text as it stands. */
function valueOf(text: string): unknown {
  if (!/^(-?\d+(\.\d+)?|true|false|\[.*\]|".*")$/s.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
