import { useServer } from '../support/rest.js';
import type { OpenedPage, Visitor } from '../support/visitor.js';

describe('a saved view', () => {
  const server = useServer();
  let cam: Visitor;
  let kim: Visitor;

  beforeAll(async () => {
    cam = await server.visitor('Cam Lee', { roles: ['hubCoordinator'] });
    kim = await server.visitor('Kim Oh', { roles: ['hubCoordinator'] });
  });

  const save = async (visitor: Visitor, query: string, name: string): Promise<OpenedPage> => {
    const page = await visitor.open(`/pipeline?${query}`);
    return visitor.send(await visitor.open(page.link('Save this view')), { name });
  };
  const names = (page: OpenedPage): string[] => page.all('main tbody th');

  it('keeps filters and order under a name, says which, and leads back to them', async () => {
    const query = 'stage=pilot&stage=launch&waiting=partner&sort=-start';
    const naming = await cam.open(`/pipeline/views/new?${query}&after=2027-01-01~x&tick=all`);
    expect(naming.all('main .govuk-list--bullet li')).toEqual([
      'Stage: Pilot',
      'Stage: Launch',
      'Waiting on: The partner',
    ]);
    const saved = await cam.send(naming, { name: 'Slow partners' });
    expect(saved.path).toBe(`/pipeline?${query}`);
    expect(saved.text).toContain('“Slow partners” is saved.');
    expect((await cam.open('/pipeline')).link('Slow partners')).toBe(`/pipeline?${query}`);
  });

  it('is opened, renamed and deleted by the one who keeps it', async () => {
    await save(cam, 'status=onHold', 'Paused');
    const list = await cam.open('/pipeline/views');
    expect(list.link('Paused')).toBe('/pipeline?status=onHold');
    const change = await cam.open(list.link('Rename or delete: Paused'));
    expect(change.heading).toBe('Change “Paused”');
    const renamed = await cam.send(change, { name: 'On hold' });
    expect(names(renamed)).toContain('On hold');
    const deleting = await cam.open(renamed.link('Rename or delete: On hold'));
    const deleted = await cam.send(deleting, {}, { button: ['_button', 'delete'] });
    expect(deleted.text).toContain('“On hold” is deleted.');
    expect(names(deleted)).not.toContain('On hold');
  });

  it('is nobody else’s to see, to rename or to delete', async () => {
    await save(cam, 'due=overdue', 'Late ones');
    expect((await kim.open('/pipeline')).text).not.toContain('Late ones');
    expect(names(await kim.open('/pipeline/views'))).toEqual([]);
    const path = (await cam.open('/pipeline/views')).link('Rename or delete: Late ones');
    expect((await kim.open(path)).status).toBe(404);
    const token = new Map((await kim.open('/pipeline/views/new')).form().values).get('_token') ?? '';
    expect((await kim.post(path, { _token: token, name: 'Stolen' })).status).toBe(404);
    expect((await kim.post(path, { _token: token, _button: 'delete' })).status).toBe(404);
    expect(names(await cam.open('/pipeline/views'))).toContain('Late ones');
  });

  it('has a name of its own; the same press twice keeps one', async () => {
    const page = await kim.open('/pipeline/views/new?due=7');
    await kim.send(page, { name: 'Soon' });
    expect((await kim.send(page, { name: 'Soon' })).text).toContain('“Soon” is saved.');
    expect(names(await kim.open('/pipeline/views'))).toEqual(['Soon']);
    const other = await save(kim, 'due=30', 'soon');
    expect([other.status, other.problems]).toEqual([
      422,
      ['You have a view called “soon” already: give it another name'],
    ]);
    expect(new Map(other.form().values).get('name')).toBe('soon');
    expect((await save(kim, 'due=30', ' ')).problems).toEqual(['Give the view a name']);
  });

  it('keeps what was typed when the session ran out', async () => {
    const page = await kim.open('/pipeline/views/new?format=session');
    const gone = kim.cookie('echo-session') ?? '';
    await server.rows('update session set ended_at = now() where ended_at is null and person_id = $1', [
      kim.person?.id,
    ]);
    expect((await kim.send(page, { name: 'Single sessions' })).path).toMatch(/^\/sign-in\?/);
    expect(gone).not.toBe('');
    kim = await server.signedIn(kim.person ?? { id: '', name: '', email: '' });
    const again = await kim.open('/pipeline/views/new');
    expect(new Map(again.form().values).get('name')).toBe('Single sessions');
    expect(again.all('main .govuk-list--bullet li')).toEqual(['Format: Single session']);
  });

  it('can be a board', async () => {
    const page = await cam.open('/pipeline/views/new?stage=idea&layout=board');
    expect((await cam.send(page, { name: 'Ideas' })).path).toBe('/pipeline/board?stage=idea');
  });
});
