import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { kinds, type ProblemKind } from './kinds.js';
import { Problem } from './problem.js';

/** Documents which problems an operation may answer with. */
export function ApiProblems(...names: readonly ProblemKind[]): MethodDecorator & ClassDecorator {
  const titles = new Map<number, string[]>();
  for (const name of names) {
    const { status, title } = kinds[name];
    titles.set(status, [...(titles.get(status) ?? []), `${title} (/problems/${name})`]);
  }
  const responses = [...titles].map(([status, lines]) =>
    ApiResponse({
      status,
      description: lines.join('; '),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
    }),
  );
  return applyDecorators(ApiExtraModels(Problem), ...responses);
}
