import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import type { Struck } from '../report.js';
import { edits, type Edit } from './edits.js';
import { Stock } from './stock.js';

const WHAT = 'edits of the record by a superuser of the database';
const SHOWN = 10;

/**
 * Campaign G: somebody with every right on the database changes the record, in every way that we can think of.
 *
 * Each edit is made on a whole set of proposals, looked for by the same verification that administrators use, and taken
 * back. Between them the undamaged set is verified, after acts that are allowed: a text erased, a checkpoint made.
 */
export async function tampering(
  ground: Ground,
  { edits: wanted, clean }: { readonly edits: number; readonly clean: number },
  random: Random,
): Promise<Struck> {
  const stock = await Stock.open(await ground.plot());
  const violations: string[] = [];
  const tallies = new Map<string, { made: number; found: number }>();
  let falseAlarms = 0;
  let looked = 0;
  const lookAtUndamaged = async (): Promise<void> => {
    const act = await allowedAct(stock, random);
    const findings = await stock.findings();
    looked += 1;
    if (findings.length === 0) return;
    falseAlarms += 1;
    violations.push(`a false alarm after ${act}: ${findings[0]?.kind}: ${findings[0]?.message}`);
  };
  try {
    const kinds = Object.entries(edits) as [[string, Edit], ...[string, Edit][]];
    for (let number = 0; number < wanted; number += 1) {
      if (looked < clean && number % Math.ceil(wanted / clean) === 0) await lookAtUndamaged();
      // Each kind in turn, so that every one is tried.
      const [kind, edit] = kinds[number % kinds.length] ?? kinds[0];
      const where = await edit(stock, random);
      const findings = await stock.findings();
      await stock.putBack();
      const tally = tallies.get(kind) ?? { made: 0, found: 0 };
      tallies.set(kind, tally);
      tally.made += 1;
      if (findings.length > 0) tally.found += 1;
      else violations.push(`not found: ${kind}: ${where}`);
    }
    while (looked < clean) await lookAtUndamaged();
  } finally {
    await stock.close();
  }
  const sum = (of: 'made' | 'found'): number => [...tallies.values()].reduce((all, one) => all + one[of], 0);
  const facts = {
    edits: sum('made'),
    found: sum('found'),
    'undamaged, looked at': looked,
    'false alarms': falseAlarms,
    ...Object.fromEntries([...tallies].map(([kind, { made, found }]) => [`  ${kind}`, `${found}/${made}`])),
  };
  const report = { campaign: 'G', what: WHAT, skipped: null, facts, violations: violations.slice(0, SHOWN) };
  return { finish: () => Promise.resolve(report) };
}

async function allowedAct(stock: Stock, random: Random): Promise<string> {
  if (random.chance(0.5)) {
    await stock.checkpoint();
    return 'a checkpoint';
  }
  const [text] = await stock.rows<{ id: string }>(
    'select id from sealed_text where body is not null order by id limit 1',
  );
  if (!text) return 'nothing';
  await stock.database.query(
    'update sealed_text set salt = null, body = null, erased_at = now() where id = $1',
    [text.id],
  );
  await stock.keep();
  return 'a text that was erased';
}
