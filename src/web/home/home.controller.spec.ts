import { readConfig } from '../../platform/config.js';
import { HomeController } from './home.controller.js';
import type { ProposalLine, ProposalOverview } from './proposal-overview.js';

const line: ProposalLine = {
  reference: 'ECHO-2026-014',
  title: '<script>alert(1)</script> Rural grief series',
  organisation: 'Kootenay Hospice Society',
  stage: 'Pilot',
  waitsOn: 'You',
};
const overview: ProposalOverview = { lines: () => Promise.resolve([line]) };
const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://db/echo', SMTP_URL: 'smtp://mail' };

describe('the first page', () => {
  it('lists the sample proposals with their stage, and escapes what people wrote', async () => {
    const page = await new HomeController(readConfig({}), overview).home();
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('ECHO-2026-014');
    expect(page).toContain('<td data-label="Stage">Pilot</td>');
    expect(page).toContain('&lt;script>');
    expect(page).not.toContain('<script>');
  });

  it('says so when there are none', async () => {
    expect(await new HomeController(readConfig({})).home()).toContain('There are no proposals yet.');
  });

  it.each([
    ['in production', readConfig(production)],
    ['on a database that was named', readConfig({ DATABASE_URL: 'postgres://db/echo' })],
    ['to other machines', readConfig({ HOST: '0.0.0.0' })],
  ])('shows no proposals %s', async (_, config) => {
    const page = await new HomeController(config, overview).home();
    expect(page).not.toContain('ECHO-2026-014');
    expect(page).toContain('Signing in comes with the pages');
  });
});
