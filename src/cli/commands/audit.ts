import { createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { AuditorsBundle, type BundleOptions } from '../../audit/bundle/auditors-bundle.js';
import { checkBundle, verifierScript } from '../../audit/bundle/verifier.js';
import { CheckpointMaker } from '../../audit/checkpoints/checkpoint-maker.js';
import { OutsideCopy } from '../../audit/checkpoints/outside-copy.js';
import { answering, withJson } from '../answer.js';
import { counted, UsageError, type Outcome } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

/** What an auditor and the keeper of the key need. */
export function audit(withApplication: WithApplication): Command {
  return new Command('audit')
    .description('take the proof of all histories along, and keep the key that signs where they stand')
    .addCommand(
      withJson(new Command('export'))
        .description(
          'write everything that an auditor needs into one file, and the script that checks it beside it',
        )
        .argument('<file>', 'where to write it, such as bundle.jsonl')
        .option('--texts', 'with the words of people; without it the entries hold their seals alone')
        .action(
          answering((file: string, options: BundleOptions) => exported(withApplication, file, options)),
        ),
    )
    .addCommand(
      withJson(new Command('verify-bundle'))
        .description('check such a file; needs no database')
        .argument('<file>', 'the bundle')
        .action(answering(bundleChecked)),
    )
    .addCommand(
      withJson(new Command('checkpoint'))
        .description('sign now where every history stands; the server does so each hour')
        .action(answering(() => checkpointMade(withApplication))),
    )
    .addCommand(
      withJson(new Command('rotate-key'))
        .description('sign with a new key from now on; the old one vouches for it and is kept beside it')
        .action(answering(() => keyChanged(withApplication))),
    );
}

function checkpointMade(withApplication: WithApplication): Promise<Outcome> {
  return withApplication(async ({ get }) => {
    const number = await get(CheckpointMaker).makeNow();
    const { path } = get(OutsideCopy);
    return {
      document: { checkpoint: number, copiedTo: path },
      text: `Checkpoint ${String(number)} is made, and copied to ${path}.`,
    };
  });
}

function keyChanged(withApplication: WithApplication): Promise<Outcome> {
  return withApplication(async ({ get }) => {
    const { old, next } = await get(CheckpointMaker).changeKey();
    const text = `Checkpoints are signed with key ${next.slice(0, 16)} from now on, instead of ${old.slice(0, 16)}.`;
    return { document: { old, next }, text };
  });
}

function exported(withApplication: WithApplication, file: string, options: BundleOptions): Promise<Outcome> {
  const bundle = resolve(file);
  if (existsSync(bundle))
    throw new UsageError(`${bundle} is there already. Name another file, or move it away.`);
  if (!existsSync(dirname(bundle)))
    throw new UsageError(`There is no folder ${dirname(bundle)}. Make it first.`);
  return withApplication(async ({ get }) => {
    await pipeline(
      Readable.from(get(AuditorsBundle).lines(options)),
      createWriteStream(bundle, { flags: 'wx' }),
    );
    const script = join(dirname(bundle), 'verify-bundle.mjs');
    writeFileSync(script, verifierScript());
    const next = `Check it on any machine with Node 20: node ${script} ${bundle}`;
    return { document: { bundle, script }, text: `The bundle is ${bundle}.\n${next}` };
  });
}

async function bundleChecked(file: string): Promise<Outcome> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${resolve(file)}.`);
  const verdict = await checkBundle(resolve(file));
  const { seen, findings } = verdict;
  const looked = `${counted(seen.histories, 'history', 'histories')} with ${counted(seen.events, 'entry', 'entries')}`;
  const text = findings.length === 0 ? `Intact: ${looked}.` : ['Not intact:', ...findings].join('\n');
  return { document: { ok: findings.length === 0, ...verdict }, text, finding: findings.length > 0 };
}
