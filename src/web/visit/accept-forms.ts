import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PostedFile } from './posted.js';

/** Largest file that may come with a form, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/** Lets the server read cookies, and forms with files; what is too large is refused before it is read. */
export async function acceptForms(app: NestFastifyApplication): Promise<void> {
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
