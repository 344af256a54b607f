import { seal } from '../../src/engine/command.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { cook, machine, ON, useKitchen } from '../support/tea.js';

const boiled = { type: 'WATER_BOILED' };

async function outcomes(presses: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const press of await Promise.allSettled(presses)) {
    const name = press.status === 'fulfilled' ? 'accepted' : (press.reason as Error).name;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe('what someone was looking at', () => {
  const kitchen = useKitchen();

  it('is stale once somebody else decided something; the answer names who, what and when', async () => {
    const id = await kitchen().filled();
    await kitchen().send(id, { type: 'STEAM_SEEN' }, { actor: machine, at: '2026-11-23T21:00:00.000Z' });
    const before = await kitchen().counts();
    await expect(kitchen().send(id, boiled, { expectedSequence: 2 })).rejects.toMatchObject({
      name: 'InstanceChangedError',
      expected: 2,
      actual: 3,
      changedBy: 'system',
      changedAt: '2026-11-23T21:00:00.000Z',
      eventType: 'STEAM_SEEN',
    });
    await expect(kitchen().send(id, boiled, { expectedSequence: 9 })).rejects.toMatchObject({
      name: 'InstanceChangedError',
    });
    expect(await kitchen().counts()).toEqual(before);
  });

  it('stays fresh while only quiet events come in between', async () => {
    const id = await kitchen().filled();
    for (let reading = 0; reading < 3; reading += 1)
      await kitchen().send(id, { type: 'TEMPERATURE_READ' }, { actor: machine });
    expect(await kitchen().engine.load(id)).toMatchObject({ sequence: 5, decisiveSequence: 2 });
    expect(await kitchen().send(id, boiled, { expectedSequence: 2 })).toMatchObject({ sequence: 6 });
    await expect(kitchen().send(id, { type: 'UNPLUGGED' }, { expectedSequence: 5 })).rejects.toMatchObject({
      eventType: 'WATER_BOILED',
      changedBy: cook.id,
    });
  });

  it('lets one of fifty presses through at the same moment, and tells the others', async () => {
    const id = await kitchen().filled();
    const presses = Array.from({ length: 50 }, () => kitchen().send(id, boiled, { expectedSequence: 2 }));
    expect(await outcomes(presses)).toEqual({ accepted: 1, InstanceChangedError: 49 });
    expect((await kitchen().engine.load(id)).sequence).toBe(3);
    expect((await kitchen().verifier.verifyInstance(id)).findings).toEqual([]);
  });

  it('takes a press through a hail of quiet events, and every one of them', async () => {
    const id = await kitchen().filled();
    const readings = Array.from({ length: 20 }, () =>
      kitchen().send(id, { type: 'TEMPERATURE_READ' }, { actor: machine }),
    );
    const press = kitchen().send(id, boiled, { expectedSequence: 2 });
    expect(await outcomes([...readings, press])).toEqual({ accepted: 21 });
    const { snapshot } = await kitchen().engine.load(id);
    expect(snapshot.context).toMatchObject({ readings: 20 });
    expect((await kitchen().verifier.verifyInstance(id)).findings).toEqual([]);
  });
});

describe('an idempotency key', () => {
  const kitchen = useKitchen();

  it('makes one event of five presses at the same moment, and gives each the same answer', async () => {
    const id = await kitchen().filled();
    const key = uuidv7();
    const press = (): ReturnType<ReturnType<typeof kitchen>['send']> =>
      kitchen().send(id, boiled, { expectedSequence: 2, key });
    const answers = await Promise.all([press(), press(), press(), press(), press()]);
    expect(answers.map(({ sequence }) => sequence)).toEqual([3, 3, 3, 3, 3]);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await kitchen().engine.load(id)).sequence).toBe(3);
  });

  it('answers as it did then, however far the instance went since', async () => {
    const id = await kitchen().filled();
    const key = uuidv7();
    const first = await kitchen().send(id, boiled, { expectedSequence: 2, key });
    await kitchen().send(id, { type: 'UNPLUGGED' });
    expect(await kitchen().send(id, boiled, { expectedSequence: 2, key })).toEqual({
      ...first,
      replayed: true,
    });
  });

  it('starts one instance, even when each press made an id of its own', async () => {
    const key = uuidv7();
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const event = { type: 'KETTLE_BOUGHT', owner: cook.id };
        const command = { workflow: 'kettle', instanceId: uuidv7(), event, actor: cook, key, on: ON };
        return (await kitchen().engine.start(command)).instanceId;
      }),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('recognises the same words sealed anew, and refuses other words', async () => {
    const id = await kitchen().bought();
    const key = uuidv7();
    const fill = (words: string): ReturnType<ReturnType<typeof kitchen>['send']> => {
      const { ref, text } = seal(words);
      return kitchen().send(id, { type: 'WATER_FILLED', litres: 1, note: ref }, { key, texts: [text] });
    };
    await fill('Not too hot');
    expect(await fill('Not too hot')).toMatchObject({ sequence: 2, replayed: true });
    await expect(fill('Very hot')).rejects.toMatchObject({ name: 'KeyReusedError' });
  });

  it('can’t be used for another event or another instance, but by another actor', async () => {
    const [id, other] = [await kitchen().filled(), await kitchen().filled()];
    const key = uuidv7();
    await kitchen().send(id, boiled, { key });
    const before = await kitchen().counts();
    await expect(kitchen().send(id, { type: 'UNPLUGGED' }, { key })).rejects.toMatchObject({
      name: 'KeyReusedError',
    });
    await expect(kitchen().send(other, boiled, { key })).rejects.toMatchObject({ name: 'KeyReusedError' });
    expect(await kitchen().counts()).toEqual(before);
    await kitchen().send(other, boiled, { key, actor: machine });
  });

  it('settles the same key used for two instances at the same moment', async () => {
    const [id, other] = [await kitchen().filled(), await kitchen().filled()];
    const key = uuidv7();
    const presses = [kitchen().send(id, boiled, { key }), kitchen().send(other, boiled, { key })];
    expect(await outcomes(presses)).toEqual({ accepted: 1, KeyReusedError: 1 });
  });
});

describe('an instance id', () => {
  const kitchen = useKitchen();

  it('is taken once', async () => {
    const id = await kitchen().bought();
    const event = { type: 'KETTLE_BOUGHT', owner: cook.id };
    const again = { workflow: 'kettle', instanceId: id, event, actor: cook, key: uuidv7(), on: ON };
    const before = await kitchen().counts();
    await expect(kitchen().engine.start(again)).rejects.toMatchObject({ name: 'InstanceExistsError' });
    expect(await kitchen().counts()).toEqual(before);
  });
});
