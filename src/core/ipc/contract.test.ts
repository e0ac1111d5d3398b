import { describe, expect, expectTypeOf, test } from 'vitest';
import { setNote } from '../annotation/edit/edit.ts';
import type { AppError } from '../base/app-error.ts';
import type { Result } from '../base/result.ts';
import { anAnnotation, anEditContext } from '../testing/builders.ts';
import { eventChannels, requestChannels } from './channels.ts';
import { type RequestOutput, requests } from './contract.ts';
import type { Saved, Settings } from './views.ts';

const accepts = (channel: keyof typeof requests, input: unknown): boolean =>
  requests[channel].input.safeParse(input).success;

describe('the contract of page and main process', () => {
  test('has one entry for every channel that the preload lets through', () => {
    expect(Object.keys(requests).sort()).toEqual([...requestChannels].sort());
    const channels = [...requestChannels, ...eventChannels];
    expect(new Set(channels).size).toBe(channels.length);
  });

  test('knows what each request answers, null included', () => {
    expectTypeOf<RequestOutput<'job:cancel'>>().toEqualTypeOf<null>();
    expectTypeOf<RequestOutput<'report:commit'>>().toEqualTypeOf<Result<Saved, AppError>>();
    expectTypeOf<RequestOutput<'settings:change'>>().toEqualTypeOf<Result<Settings, AppError>>();
  });

  test('takes a change of a report that has a proper id', () => {
    const change = setNote(anAnnotation(), '查', anEditContext());
    expect(accepts('report:commit', { report: '000_a8a5', change })).toBe(true);
    expect(accepts('report:commit', { report: '../../secret', change })).toBe(false);
    expect(accepts('report:commit', { report: '000_a8a5', change: {} })).toBe(false);
    expect(accepts('report:open', { report: '..' })).toBe(false);
  });

  test('takes some settings, known ones, and leaves out what is undefined', () => {
    const { input } = requests['settings:change'];
    expect(input.parse({ theme: 'dark', language: undefined })).toEqual({ theme: 'dark' });
    expect(input.parse({ reviewerName: ' 李雷 ' })).toEqual({ reviewerName: '李雷' });
    expect(accepts('settings:change', { theme: 'pink' })).toBe(false);
    expect(accepts('settings:change', { path: '/etc' })).toBe(false);
    expect(accepts('settings:change', { reviewerName: '  ' })).toBe(false);
  });

  test('takes the commands of the main process and no others', () => {
    expect(accepts('app:native-command', { command: 'about' })).toBe(true);
    expect(accepts('app:native-command', { command: 'undo' })).toBe(false);
  });

  test.each(requestChannels.filter((channel) => accepts(channel, undefined)))(
    '%s takes nothing, not even null',
    (channel) => {
      expect(accepts(channel, null)).toBe(false);
      expect(accepts(channel, {})).toBe(false);
    },
  );
});
