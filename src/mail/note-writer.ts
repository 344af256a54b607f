import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { OutboxRow } from '../engine/outbox.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { composeNote } from './compose-note.js';
import type { ComposedLetter, Contact } from './letter.js';
import { reachable } from './mail-people.js';
import { insertLetter } from './mail-rows.js';
import { NoteFacts, type FactsOfNote } from './note-facts.js';
import { WRITE_NOTE, type Note } from './note.js';
import { codeGaps } from './sealed-code.js';

/** Writes a letter that follows from no event, when its turn in the outbox has come. */
@Injectable()
export class NoteWriter {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly facts: NoteFacts,
  ) {}

  /** Whoever was erased meanwhile is not written to. */
  async write({ payload, dedupeKey }: OutboxRow, tx: PoolClient): Promise<void> {
    const note = payload as unknown as Note;
    const facts = await this.facts.of(note, tx);
    if (!facts) return;
    const contact = facts.by && facts.by.id !== facts.reader.id ? reachable(facts.by) : null;
    await insertLetter(
      tx,
      {
        key: dedupeKey.slice(WRITE_NOTE.length + 1),
        kind: note.kind,
        reader: facts.reader.id,
        contact: facts.by?.id ?? null,
        instanceId: 'instanceId' in note ? note.instanceId : null,
        sequence: null,
        at: this.clock.now().toISOString(),
        ...(facts.address !== undefined && { address: facts.address }),
        ...(note.kind === 'signInCode' && { signInCode: note.code }),
        letter: this.compose(note, facts, contact),
      },
      this.config,
    );
  }

  private compose(
    { kind }: Note,
    { reader, values, quote, path }: FactsOfNote,
    contact: Contact | null,
  ): ComposedLetter {
    return composeNote({
      kind,
      language: reader.language,
      values: { ...values, code: codeGaps.code },
      quote,
      link: this.config.address + path + (kind === 'signInCode' ? codeGaps.token : ''),
      contact: contact ?? { name: null, email: this.config.hubEmail, phone: null },
    });
  }
}
