import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PostedFile } from './posted.js';

/** Largest file that may come with a form, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/** Lets the server read cookies, and forms with files; what is too large is refused before it is read. */
export async function acceptForms(app: NestFastifyApplication): Promise<void> {
  app.getHttpAdapter().getInstance().addHook('onRequest', refuseFilesForPrograms);
  await app.register(cookie);
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fileSize: largestFile, files: 5, fields: 200, fieldSize: 200_000, parts: 205 },
    async onFile(part) {
      const file: PostedFile = {
        filename: part.filename,
        mimetype: part.mimetype,
        content: await part.toBuffer(),
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
