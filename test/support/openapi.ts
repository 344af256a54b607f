import { Ajv, type ValidateFunction } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly summary?: string;
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Every operation of a document, as `GET /api/v1/proposals/{ref}`. */
export function operationsOf({ paths }: OpenApi): Map<string, Operation> {
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    ),
  );
}

/** Every `$ref` of a document. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

/** Judges answers by what the document says of them. Fields that it does not name are wrong. */
export class AnswerJudge {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApi) {
    this.ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    this.ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
    this.ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    for (const [name, schema] of Object.entries(document.components.schemas))
      this.ajv.addSchema(asJsonSchema(schema), `#/components/schemas/${name}`);
  }

  /** @throws {Error} a schema of the document is none */
  readEverySchema(): void {
    for (const name of Object.keys(this.document.components.schemas))
      this.judge(name, { $ref: `#/components/schemas/${name}` });
  }

  /** What is wrong with an answer; empty when it is as documented. */
  complaints(method: string, path: string, status: number, body: unknown): string[] {
    const route = this.routeOf(method, path);
    if (route === null) return [`${method} ${path} is not documented`];
    const operation = operationsOf(this.document).get(route);
    const response = operation?.responses[String(status)];
    if (!response) return [`${route} does not say that it answers with ${String(status)}`];
    const schema = Object.entries(response.content ?? {}).find(([type]) => type.includes('json'))?.[1].schema;
    if (!schema) return [];
    const judge = this.judge(`${route} ${String(status)}`, schema);
    return judge(body)
      ? []
      : (judge.errors ?? []).map(
          ({ instancePath, message, params }) =>
            `${route} ${String(status)}: ${instancePath} ${String(message)} ${JSON.stringify(params)}`,
        );
  }

  private judge(key: string, schema: Schema): ValidateFunction {
    const known = this.compiled.get(key) ?? this.ajv.compile(asJsonSchema(schema));
    this.compiled.set(key, known);
    return known;
  }

  private routeOf(method: string, path: string): string | null {
    const asked = path.split('?')[0] ?? '';
    const fits = (template: string): boolean =>
      new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(asked);
    const template = Object.keys(this.document.paths).find(
      (one) => fits(one) && method.toLowerCase() in (this.document.paths[one] ?? {}),
    );
    return template === undefined ? null : `${method} ${template}`;
  }
}

/** OpenAPI 3.0 as JSON schema: `nullable` becomes a choice, and objects hold what they name and nothing else. */
function asJsonSchema(schema: unknown): Schema {
  return converted(schema) as Schema;
}

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, example: _, discriminator: _d, ...rest } = value as Record<string, unknown>;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, converted(each)]));
  const closed =
    'properties' in inner && !('additionalProperties' in inner)
      ? { ...inner, additionalProperties: false }
      : inner;
  return nullable === true ? { anyOf: [closed, { type: 'null' }] } : closed;
}
