import { Command } from 'commander';
import { CheckpointMaker } from '../../audit/checkpoints/checkpoint-maker.js';
import { OutsideCopy } from '../../audit/checkpoints/outside-copy.js';
import { answering, withJson } from '../answer.js';
import type { Outcome } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

/** What an auditor and the keeper of the key need. */
export function audit(withApplication: WithApplication): Command {
  return new Command('audit')
    .description('sign where histories stand, and keep the key that signs')
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
