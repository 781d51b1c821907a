import { expect, it } from 'vitest';
import { z } from 'zod';
import { buildEditorSchema } from '../../../src/legend/editor-schema.ts';
import { context } from './fixture.ts';

const toJson = (...lists: Parameters<typeof buildEditorSchema>) =>
  z.toJSONSchema(buildEditorSchema(...lists), { io: 'input' });

it('offers the ids that the lists define, with what each key means', () => {
  const { properties } = toJson(context.parts ?? [], context.types ?? []);
  expect(properties).toMatchObject({
    part: { enum: ['work', 'person'], description: expect.stringContaining('content/parts.yaml') },
    types: { propertyNames: { enum: ['achievement', 'failure', 'motivation'] } },
    hook: { description: expect.any(String) },
  });
});

it('describes every key', () => {
  for (const property of Object.values(toJson([{ id: 'a' }], [{ id: 'b' }]).properties ?? {})) {
    expect(property).toHaveProperty('description');
  }
});

it('can be built when a list is empty', () => {
  expect(toJson([], []).properties).toHaveProperty('part');
});
