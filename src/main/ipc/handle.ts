import type { IpcMainInvokeEvent } from 'electron';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err } from '../../core/base/result.ts';
import type { RequestChannel } from '../../core/ipc/channels.ts';
import { type RequestInput, type RequestOutput, requests } from '../../core/ipc/contract.ts';
import { describeIssues } from '../../core/project/describe-issues.ts';
import { fault, warn } from '../machine/log.ts';
import type { AnswerRequest } from './take.ts';

/** What answers a request; its input has passed the contract's schema. */
export type Handlers = {
  readonly [C in RequestChannel]: (
    input: RequestInput<C>,
  ) => RequestOutput<C> | Promise<RequestOutput<C>>;
};

/** What answers a channel; some of the program may have to be read for it first. */
export type FindHandler = <C extends RequestChannel>(channel: C) => Promise<Handlers[C]>;

/**
 * Answers the page's requests: who asks must be the page itself, what it says must fit the contract. A bug in a handler is logged and
 * answered as `internal`, so that the page always has something to show.
 */
export function answerRequests(
  handlerOf: FindHandler,
  isPage: (event: IpcMainInvokeEvent) => boolean,
): AnswerRequest {
  return async (channel, event, messages) => {
    if (!isPage(event)) return refused(channel, 'the sender is not the page');
    const message = parse(channel, messages);
    if (!message.ok) return message;
    try {
      return await answer(handlerOf, channel, message.value);
    } catch (error) {
      fault(`${channel} failed`, error);
      return err({ code: 'internal', detail: error instanceof Error ? error.message : 'bug' });
    }
  };
}

function parse<C extends RequestChannel>(
  channel: C,
  messages: readonly unknown[],
): Result<RequestInput<C>, AppError> {
  if (messages.length > 1) return refused(channel, 'more than one message');
  const parsed = requests[channel].input.safeParse(messages[0]);
  if (!parsed.success) return refused(channel, describeIssues(parsed.error));
  // The schema of a channel gives its input; TypeScript loses the tie between the two when the channel is a variable.
  return { ok: true, value: parsed.data as RequestInput<C> };
}

async function answer<C extends RequestChannel>(
  handlerOf: FindHandler,
  channel: C,
  input: RequestInput<C>,
): Promise<unknown> {
  const handler = await handlerOf(channel);
  return handler(input);
}

function refused(
  channel: string,
  detail: string,
): { readonly ok: false; readonly error: AppError } {
  warn(`refused a message on ${channel}: ${detail}`);
  return err({ code: 'bad-message', channel, detail });
}
