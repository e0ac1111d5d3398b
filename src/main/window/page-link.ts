import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { EventChannel } from '../../core/ipc/channels.ts';
import type { Events } from '../../core/ipc/contract.ts';
import { belongsToPage } from './page-address.ts';

/** The way to the page: what it is told, and how its own messages are known. */
export class PageLink {
  readonly #window: BrowserWindow;
  readonly #address: string;
  #listening: Promise<void>;
  #nowListening: () => void = () => undefined;

  constructor(window: BrowserWindow, address: string) {
    this.#window = window;
    this.#address = address;
    this.#listening = this.#untilListening();
    window.webContents.on('did-start-loading', () => {
      this.#listening = this.#untilListening();
    });
  }

  /** Notes that the page has drawn its first answer and hears what it is told. */
  setListening(): void {
    this.#nowListening();
  }

  /** Tells the page something; a page that is not there needs no news. */
  send<C extends EventChannel>(channel: C, payload: Events[C]): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(channel, payload);
  }

  /** Tells the page something as soon as it listens. */
  async sendOnceListening<C extends EventChannel>(channel: C, payload: Events[C]): Promise<void> {
    await this.#listening;
    this.send(channel, payload);
  }

  /** Whether a message comes from the top frame of our window, with our page in it. */
  isSender({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    return (
      !this.#window.isDestroyed() &&
      sender === this.#window.webContents &&
      senderFrame !== null &&
      senderFrame === sender.mainFrame &&
      belongsToPage(senderFrame.url, this.#address)
    );
  }

  #untilListening(): Promise<void> {
    return new Promise((resolve) => (this.#nowListening = resolve));
  }
}
