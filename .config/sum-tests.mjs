// Adds up jest's JSON reports for .ci/run: node sum-tests.mjs PASSED FAILED FOLDER
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [passedSteps, failedSteps, folder] = process.argv.slice(2);
const LANES = ['default', 'production'];

/** Outcomes of one lane's tests by file and full name, or null when the run left no report. */
function outcomes(lane) {
  const file = join(folder, `${lane}.json`);
  if (!existsSync(file)) return null;
  const results = new Map();
  const add = (key, status) => results.set(results.has(key) ? `${key} (${results.size})` : key, status);
  for (const { name, status, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    for (const test of assertionResults) add(`${name}: ${test.fullName}`, test.status);
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
      add(`${name}: does not run`, 'failed');
  }
  return results;
}

const red = existsSync(join(folder, 'red')) ? readFileSync(join(folder, 'red'), 'utf8').split('\n') : [];
let passed = Number(passedSteps);
let failed = Number(failedSteps);
const skipped = new Set();
const run = new Set();

for (const lane of LANES) {
  const results = outcomes(lane);
  const statuses = [...(results?.values() ?? [])];
  const failures = statuses.filter((status) => status === 'failed').length;
  passed += statuses.filter((status) => status === 'passed').length;
  failed += failures;
  for (const [key, status] of results ?? []) {
    if (status === 'passed') run.add(key);
    if (status === 'pending' || status === 'todo') skipped.add(key);
  }
  // No report, nothing run, or red for a reason that no single test shows (a skip in the production lane, say).
  if (results === null || statuses.length === 0 || (red.includes(lane) && failures === 0)) {
    console.log(`FAILED: the ${lane} lane as a whole`);
    failed += 1;
  }
}

const missed = [...skipped].filter((key) => !run.has(key)).length;
console.log(`${passed} passed, ${failed} failed${missed ? `, ${missed} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;
