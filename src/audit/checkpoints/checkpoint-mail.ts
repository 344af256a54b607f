import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../../engine/pool.js';
import { MailTransport } from '../../mail/mail-transport.js';
import { Config } from '../../platform/config.js';
import { lastCheckpoint } from './checkpoint-store.js';
import { lineOf } from './outside-copy.js';

/** Sends the last checkpoint to somebody outside, who keeps it where nobody here can reach it. */
@Injectable()
export class CheckpointMail {
  constructor(
    private readonly config: Config,
    private readonly transport: MailTransport,
    private readonly dataSource: DataSource,
  ) {}

  /** Whether somebody is to get them, and mail leaves here at all. */
  get isUsed(): boolean {
    return this.config.checkpointMail !== null && this.transport.sends;
  }

  /**
   * Sends the last one; nothing where there is none yet.
   *
   * @throws {MailDelayedError} the relay can't take it now
   * @throws {Error} the relay will never take it for this address
   */
  async send(): Promise<void> {
    const to = this.config.checkpointMail;
    const last = await lastCheckpoint(poolOf(this.dataSource));
    if (to === null || !last || !this.transport.sends) return;
    const number = String(last.number);
    const line = lineOf(last);
    const said = `${letter.en(number)}\n\n${letter.fr(number)}`;
    const answer = await this.transport.send({
      ...{ to, language: 'en', date: last.madeAt },
      subject: `[ECHO] Checkpoint ${number} · Point de contrôle ${number}`,
      text: `${said}\n\n${line}`,
      html: `<p>${said.replaceAll('\n\n', '</p><p>')}</p><pre>${escaped(line)}</pre>`,
      // The same letter again after a lost answer is the same message.
      messageId: `<checkpoint-${number}@${new URL(this.config.address).hostname}>`,
    });
    if (answer.kind !== 'accepted') throw new Error(`the checkpoint was not taken: ${answer.why}`);
  }
}

const letter = {
  en: (number: string): string =>
    `This is checkpoint ${number}: where every history of the ECHO program stood, signed. Keep this letter. If anybody ever asks whether the record was changed, its last line goes into the file that is compared with the database.`,
  fr: (number: string): string =>
    `Ceci est le point de contrôle ${number} : l’état signé de chaque historique du programme ECHO. Gardez ce courriel. Si quelqu’un demande un jour si le dossier a été modifié, sa dernière ligne va dans le fichier que l’on compare à la base.`,
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
