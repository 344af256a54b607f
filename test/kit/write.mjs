// Writes every document of the kit into a folder, blank and filled in with a sample proposal, to be opened and looked at.
//
//   npm run kit -- /tmp/kit          all of them
//   npm run kit -- /tmp/kit canvas   those whose key contains "canvas"
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kitFile } from '../../dist/src/kit/kit-file.js';
import { keysOfTexts, KitLibrary, kitLanguages } from '../../dist/src/kit/kit-library.js';
import { noFacts } from '../../dist/src/kit/text/facts.js';

const [folder = 'kit-documents', part = ''] = process.argv.slice(2);
const sample = {
  title: 'Grief and Bereavement Practice Circle',
  ref: 'ECHO-2026-007',
  organisation: 'Kootenay Hospice Society',
  lead: 'Hélène Marchand',
  coordinator: 'Mei-Lin Chow',
  firstSession: '2027-03-18',
  today: '2026-11-25',
};
const stages = { en: 'Scoping', fr: 'Cadrage' };
const library = new KitLibrary();

let written = 0;
for (const language of kitLanguages) {
  const place = join(resolve(folder), language);
  mkdirSync(place, { recursive: true });
  for (const key of keysOfTexts(language).filter((one) => one.includes(part))) {
    const text = library.text(key, language);
    for (const facts of [noFacts, { ...sample, stage: stages[language] }]) {
      const { name, content } = await kitFile(text, facts);
      writeFileSync(join(place, name), content);
      written += 1;
    }
  }
}
console.log(`${String(written)} documents written into ${resolve(folder)}`);
