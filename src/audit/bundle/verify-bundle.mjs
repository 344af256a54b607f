#!/usr/bin/env node
// Checks an auditor's bundle: node verify-bundle.mjs <bundle.jsonl>. Needs Node 20 or newer, and nothing else: no
// network, and nothing of the program that wrote the bundle. Exit codes: 0 intact, 1 not intact, 2 not a bundle.
//
// What is believed: this script. What is checked with it: the seal over the whole file, the keys, each checkpoint, each
// chain, each sealed text that is included. What is checked with the rules that the bundle brings along, run only when
// the seal fits: that the events lead, one by one, to the states that were recorded.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hex = (...parts) => sha256(...parts).toString('hex');
const base64 = (text) => Buffer.from(text ?? '', 'base64');

/** The same value with all keys in order. */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}

/** Canonical JSON (RFC 8785). Written out, for an object would put keys that look like numbers before all others. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${parts.join(',')}}`;
}

/** Merkle tree of RFC 9162 in which a leaf may change. */
class Tree {
  levels = [[]];
  set(place, text) {
    this.levels[0][place] = sha256(Buffer.of(0), text);
    for (let height = 0, at = place; this.levels[height].length > 1; height += 1) {
      at >>= 1;
      const left = this.levels[height][at * 2];
      const right = this.levels[height][at * 2 + 1];
      (this.levels[height + 1] ??= [])[at] = right ? sha256(Buffer.of(1), left, right) : left;
    }
  }
  get root() {
    return (this.levels.at(-1)[0] ?? sha256('')).toString('hex');
  }
}

/** @returns the findings, what was looked at, and what the seal says */
export async function verifyBundle(path) {
  const findings = [];
  const found = (where, what) => void findings.push(`${where}: ${what}`);
  const seen = { histories: 0, events: 0, checkpoints: 0, texts: 0, erased: 0 };
  const keys = new Map();
  const stated = new Map();
  const tree = new Tree();
  const places = new Map();
  const counts = [];
  const modules = [];
  const definitions = new Map();
  let bundle = null;
  let seal = null;
  let previousCheckpoint = null;
  let heads = [];
  let history = null;
  let rules = null;

  // First the seal: what the bundle brings to be run is run only when nothing in it was changed.
  const whole = createHash('sha256');
  let last = null;
  let lineNumber = 0;
  for await (const line of linesOf(path)) {
    if (last !== null) whole.update(`${last}\n`);
    last = line;
  }
  seal = read(last ?? '');
  if (seal?.kind !== 'seal') {
    seal = null;
    found('The bundle', 'it does not end with a seal, so it was cut off or is none');
  } else if (seal.sha256 !== whole.digest('hex'))
    found('The seal', 'the file was changed after it was sealed');
  const sealFits = findings.length === 0;

  for await (const line of linesOf(path)) {
    lineNumber += 1;
    const entry = read(line);
    if (entry === null) {
      found(`Line ${lineNumber}`, 'it can not be read');
      continue;
    }
    await take(entry);
  }
  await endHistory();
  for (const id of stated.keys()) found(id, 'checkpoints saw this history, and it is missing');
  if (sealFits) checkSignature();
  rules?.close();
  return { bundle, seen, findings, signedBy: seal?.key ?? null };

  async function take(entry) {
    switch (entry.kind) {
      case 'bundle':
        bundle = entry;
        break;
      case 'key':
        takeKey(entry);
        break;
      case 'head':
        heads.push(entry);
        break;
      case 'checkpoint':
        takeCheckpoint(entry);
        break;
      case 'module':
        modules.push(entry);
        break;
      case 'definition':
        definitions.set(entry.hash, entry);
        if (hex(entry.text) !== entry.hash)
          found(`Definition ${entry.workflow} ${entry.version}`, 'it was changed');
        break;
      case 'history':
        await endHistory();
        await beginHistory(entry);
        break;
      case 'event':
        takeEvent(entry);
        break;
      case 'text':
        takeText(entry);
        break;
      case 'instance':
        history.instance = entry;
        break;
      case 'seal':
        break;
      default:
        found(`Line ${lineNumber}`, `nothing is known of "${entry.kind}"`);
    }
  }

  function takeKey({ id, publicKey, follows, statement, signedByNew, signedByOld }) {
    const where = `Key ${id.slice(0, 16)}`;
    try {
      const key = createPublicKey(publicKey);
      const said = JSON.parse(statement);
      const right =
        hex(key.export({ type: 'spki', format: 'der' })) === id &&
        said.key === id &&
        said.publicKey === publicKey &&
        said.follows === follows;
      if (!right) found(where, 'its statement is about another key');
      if (!verify(null, Buffer.from(statement), key, base64(signedByNew)))
        found(where, 'it does not sign its own statement');
      const old = follows === null ? null : keys.get(follows);
      if (follows !== null && !(old && verify(null, Buffer.from(statement), old, base64(signedByOld))))
        found(where, 'the key before it does not vouch for it');
      keys.set(id, key);
    } catch (error) {
      found(where, `it can not be read: ${error.message}`);
    }
  }

  function takeCheckpoint({ text, signature }) {
    seen.checkpoints += 1;
    const record = read(text) ?? {};
    const where = `Checkpoint ${record.number}`;
    for (const { instance, sequence, head } of heads) {
      const place = places.get(instance) ?? places.size;
      places.set(instance, place);
      counts[place] = sequence;
      tree.set(place, `${instance} ${sequence} ${head}`);
      stated.set(instance, [...(stated.get(instance) ?? []), { sequence, head, where }]);
    }
    heads = [];
    const key = keys.get(record.key);
    if (!key) found(where, 'it is signed with a key that the bundle lacks');
    else if (!verify(null, Buffer.from(text), key, base64(signature)))
      found(where, 'it does not have the signature of its key');
    if (record.previous !== previousCheckpoint) found(where, 'it does not follow from the one before');
    if (record.root !== tree.root || record.instances !== places.size) found(where, 'it states other heads');
    if (record.events !== counts.reduce((sum, count) => sum + count, 0))
      found(where, 'it counts other events');
    if (record.number !== seen.checkpoints) found(where, 'there is one missing before it');
    previousCheckpoint = hex(text);
  }

  async function beginHistory({ instance, ref }) {
    // Only sealed rules are run, and each chain is followed without them anyway.
    rules ??= sealFits ? await load(modules) : { definitions: [], close: () => undefined };
    history = {
      id: instance,
      ref,
      sequence: 0,
      head: Buffer.alloc(32),
      mentioned: new Map(),
      reached: null,
      snapshot: null,
    };
    history.replaying = sealFits;
    history.stated = [...(stated.get(instance) ?? [])].sort((a, b) => a.sequence - b.sequence);
    stated.delete(instance);
    seen.histories += 1;
  }

  function takeEvent({ instance, sequence, event, hash }) {
    seen.events += 1;
    const where = `${history.ref ?? history.id}, entry ${sequence}`;
    if (instance !== history.id || sequence !== history.sequence + 1) {
      found(where, 'entries are missing before it, or it stands in the wrong place');
      history.replaying = false;
    }
    if (hex(history.head, event) !== hash)
      found(where, 'it does not follow from the one before: text or mark was changed');
    history.sequence = sequence;
    history.head = Buffer.from(hash, 'hex');
    for (; history.stated[0]?.sequence <= sequence; history.stated.shift())
      if (history.stated[0].sequence !== sequence || history.stated[0].head !== hash)
        found(where, `it is not what ${history.stated[0].where.toLowerCase()} saw`);
    const record = read(event);
    if (record === null) {
      found(where, 'it can not be read');
      history.replaying = false;
      return;
    }
    noteTexts(record, history.mentioned);
    if (history.replaying) replay(record, where);
  }

  function replay(record, where) {
    try {
      const definition = rules.definitions.find(({ hash }) => hash === record.definition);
      if (!definition || !definitions.has(record.definition))
        throw new Error('the rules that decided are not in the bundle');
      const { at, on, by, as } = record;
      const next = definition.step(history.reached, { ...record.event, at, on, by, as });
      history.snapshot = ordered(next.snapshot);
      history.reached = { ...next, snapshot: history.snapshot };
      if (hex(canonical(history.snapshot)) === record.snapshot) return;
      found(where, 'replaying it leads to another state than was recorded');
    } catch (error) {
      found(where, `it can not be replayed: ${error.message}`);
    }
    history.replaying = false;
  }

  function takeText({ id, salt, body, erased }) {
    const where = `${history.ref ?? history.id}, text ${id}`;
    if (erased) seen.erased += 1;
    else seen.texts += 1;
    const digest = history.mentioned.get(id);
    if (digest === undefined) found(where, 'no entry mentions it');
    else if (!erased && hex(base64(salt), body) !== digest)
      found(where, 'these are not the words that were sealed');
  }

  async function endHistory() {
    if (history === null) return;
    const { id, ref, sequence, head, instance, snapshot, replaying } = history;
    const where = ref ?? id;
    for (const { sequence: at, where: who } of history.stated)
      found(where, `${who.toLowerCase()} saw entry ${at}; the history ends before it`);
    if (!instance) found(where, 'how it stands is missing');
    else {
      if (instance.sequence !== sequence || instance.head !== head.toString('hex'))
        found(where, 'it does not stand where its entries end');
      if (replaying && canonical(instance.snapshot) !== canonical(snapshot))
        found(where, 'what is stored is not what its entries lead to');
    }
    history = null;
  }

  function checkSignature() {
    if (seal.key === null) return;
    const key = keys.get(seal.key);
    if (!key) found('The seal', 'it is signed with a key that the bundle lacks');
    else if (!verify(null, Buffer.from(seal.sha256), key, base64(seal.signature)))
      found('The seal', 'it does not have the signature of its key');
  }
}

async function* linesOf(path) {
  yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function noteTexts(value, into) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.text === 'string' && typeof value.sha256 === 'string') into.set(value.text, value.sha256);
  else for (const part of Object.values(value)) noteTexts(part, into);
}

/** Puts the rules into a folder of their own for as long as they are needed. */
async function load(modules) {
  const folder = mkdtempSync(join(tmpdir(), 'echo-bundle-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', close);
  for (const { path, text } of modules) {
    const file = resolve(folder, path);
    if (!file.startsWith(folder + sep))
      throw new Error(`the bundle would write outside of its folder: ${path}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const { definitions } = await import(pathToFileURL(join(folder, 'rules.js')).href);
  return { definitions: definitions.map((one) => ({ ...one, hash: hex(one.text) })), close };
}

async function main([path]) {
  if (path === undefined || path.startsWith('-')) {
    console.error('Use: node verify-bundle.mjs <bundle.jsonl>');
    return 2;
  }
  const { bundle, seen, findings, signedBy } = await verifyBundle(path);
  const { histories, events, checkpoints, texts, erased } = seen;
  console.log(
    `Bundle of ${bundle?.madeAt ?? 'unknown date'}: ${histories} histories, ${events} entries, ${checkpoints} checkpoints, ${texts} sealed texts opened, ${erased} erased.`,
  );
  if (findings.length > 0) {
    console.log(`NOT INTACT: ${findings.length} findings. The first: ${findings[0]}.`);
    for (const finding of findings.slice(1, 50)) console.log(`  ${finding}.`);
    return bundle === null ? 2 : 1;
  }
  console.log(
    'INTACT. Every entry follows from the one before, leads where it was recorded to lead, and fits the checkpoints.',
  );
  console.log(
    signedBy
      ? `Signed with key ${signedBy}. Ask for this number by another way than the one by which the bundle came.`
      : 'It is not signed: whoever made it could have made all of it up.',
  );
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  process.exitCode = await main(process.argv.slice(2));
