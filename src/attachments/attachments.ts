import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { Clock } from '../platform/clock.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { isUuid, uuidv7 } from '../platform/ids.js';
import { mediaTypeOf } from './accepted-types.js';
import { cleanName } from './clean-name.js';
import { AttachmentRefusedError } from './errors.js';
import { AttachmentScanner, type ScanResult } from './scanner.js';

/** A file that is kept with a task of a proposal. */
export interface Attachment {
  readonly id: string;
  readonly task: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly scan: ScanResult;
  readonly uploadedBy: string;
  readonly uploadedByName: string | null;
  readonly uploadedAt: Instant;
}

/** A file as somebody sends it. */
export interface SentFile {
  readonly filename: string;
  readonly content: Buffer;
}

/** The task that files are kept with. */
export interface AttachmentPlace {
  readonly instanceId: string;
  readonly task: string;
}

/** Files that a task may have at a time. */
export const mostAttachments = 20;

const LIST = `
  select a.id, a.task_key as task, a.name, a.media_type as "mediaType", a.size, encode(a.sha256, 'hex') as sha256,
    a.scan, a.uploaded_by as "uploadedBy", p.name as "uploadedByName", a.uploaded_at as "uploadedAt"
  from attachment a join person p on p.id = a.uploaded_by
  where a.instance_id = $1 and a.removed_at is null and ($2::text is null or a.task_key = $2)
  order by a.uploaded_at, a.id`;

const INSERT = `
  insert into attachment (id, instance_id, task_key, name, media_type, size, sha256, content, scan, uploaded_by, uploaded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (instance_id, task_key, sha256) where removed_at is null do nothing`;

const REMOVE = `
  update attachment set content = null, removed_at = $4, removed_by = $5
  where id = $1 and instance_id = $2 and task_key = $3 and removed_at is null`;

interface Row extends Omit<Attachment, 'uploadedAt'> {
  readonly uploadedAt: Date;
}

interface Checked {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  readonly scan: ScanResult;
}

/** Files that show what was done for a task. Who may add, take away and see them is asked before. */
@Injectable()
export class Attachments {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly scanner: AttachmentScanner,
    private readonly clock: Clock,
  ) {}

  /** Files of a proposal, or of one of its tasks, the oldest first. */
  async of(instanceId: string, task: string | null = null): Promise<readonly Attachment[]> {
    const rows = await this.database.query<Row[]>(LIST, [instanceId, task]);
    return rows.map((row) => ({ ...row, uploadedAt: row.uploadedAt.toISOString() }));
  }

  /**
   * Keeps files, all or none; one that is there already is not kept twice.
   *
   * @throws {AttachmentRefusedError} names the first that can't be taken
   */
  async add(place: AttachmentPlace, files: readonly SentFile[], by: string): Promise<void> {
    if (files.length === 0) return;
    const known = await this.of(place.instanceId, place.task);
    if (known.length + files.length > mostAttachments)
      throw new AttachmentRefusedError(files[0]?.filename ?? '', 'tooMany');
    const checked: Checked[] = [];
    for (const file of files) checked.push(await this.checked(file));
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      for (const { name, type, content, scan } of checked) {
        const hash = createHash('sha256').update(content).digest();
        const what = [name, type, content.length, hash, content, scan];
        await tx.query(INSERT, [uuidv7(), place.instanceId, place.task, ...what, by, at]);
      }
    });
  }

  /** Takes a file's content away; its name and its hash stay. Nothing, where it is not there (any more). */
  async remove({ instanceId, task }: AttachmentPlace, id: string, by: string): Promise<void> {
    if (isUuid(id)) await this.database.query(REMOVE, [id, instanceId, task, this.clock.now(), by]);
  }

  /** A file to be read; null where this proposal has none of this id. */
  async read(
    instanceId: string,
    id: string,
  ): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Buffer } | null> {
    if (!isUuid(id)) return null;
    const rows = await this.database.query<{ name: string; mediaType: string; content: Buffer }[]>(
      `select name, media_type as "mediaType", content from attachment
        where id = $1 and instance_id = $2 and removed_at is null and scan <> 'infected'`,
      [id, instanceId],
    );
    return rows[0] ?? null;
  }

  private async checked({ filename, content }: SentFile): Promise<Checked> {
    const name = cleanName(filename);
    const told = await mediaTypeOf(name, content);
    if ('why' in told) throw new AttachmentRefusedError(name || '?', told.why);
    const scan = await this.scanner.scan(content);
    if (scan === 'infected') throw new AttachmentRefusedError(name, 'infected');
    return { name, type: told.type, content, scan };
  }
}
