import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BrokenFormError } from './errors.js';
import type { PostedFile } from './posted.js';

/** Largest file that may come with a form, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/** Lets the server read cookies, and forms with files; what is too large is refused before it is read. */
export async function acceptForms(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', refuseFilesForPrograms);
  server.addHook('preValidation', tellBrokenForms);
  await app.register(cookie);
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fileSize: largestFile, files: 5, fields: 200, fieldSize: 200_000, parts: 205 },
    async onFile(part) {
      const file: PostedFile = {
        filename: part.filename,
        mimetype: part.mimetype,
        content: await part.toBuffer().catch(asBroken),
      };
      Object.assign(part, { value: file });
    },
  });
}

/** Programs send JSON alone; a form with files is refused before it is read. */
async function refuseFilesForPrograms({ url, headers }: FastifyRequest): Promise<void> {
  if (url.startsWith('/api/') && /^multipart\//i.test(headers['content-type'] ?? ''))
    throw new UnsupportedMediaTypeException('Send the body as application/json.');
}

// What the parser says of a form that is none, or breaks off, names no status: it would be taken for our own fault.
async function tellBrokenForms(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  const read = request.parts.bind(request);
  request.parts = async function* parts(options) {
    try {
      yield* read(options);
    } catch (error) {
      asBroken(error);
    }
  };
}

/** @throws {BrokenFormError} unless the error says by itself what it is */
function asBroken(error: unknown): never {
  throw error instanceof Error && !('statusCode' in error) ? new BrokenFormError() : error;
}
