import { type App, type Session, type WebContents } from 'electron';
import { warn } from '../machine/log.ts';
import { belongsToPage } from './page-address.ts';

/** What must be said before Electron is ready: nothing of Chromium's looks anything up by itself. */
export function hardenApp(app: App, developing: boolean): void {
  const { commandLine } = app;
  // No name resolves, so that not even a prefetch of a name leaves the machine.
  const rules = developing ? 'MAP * ~NOTFOUND, EXCLUDE localhost' : 'MAP * ~NOTFOUND';
  commandLine.appendSwitch('host-resolver-rules', rules);
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('no-pings');
}

/** Refuses all requests but the page's own, all permissions but writing to the clipboard, all downloads and devices. */
export function hardenSession(session: Session, page: string, developing: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed =
      belongsToPage(url, page) ||
      url.startsWith('data:image/') ||
      (developing && url.startsWith('devtools://'));
    if (!allowed) warn(`refused a request to ${shortened(url)}`);
    answer({ cancel: !allowed });
  });
  session.setPermissionRequestHandler((_, permission, answer) => {
    answer(permission === 'clipboard-sanitized-write');
  });
  session.setPermissionCheckHandler((_, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    warn(`refused a download of ${shortened(item.getURL())}`);
    event.preventDefault();
  });
}

/** Keeps a page where it is: no other address, no new window, no page within the page. */
export function hardenContents(contents: WebContents, page: string): void {
  const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
    // The page itself may be loaded again, which hot reloading does.
    if (event.url === page) return;
    warn(`refused to navigate to ${shortened(event.url)}`);
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    warn(`refused a window for ${shortened(url)}`);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function shortened(url: string): string {
  return url.length > 200 ? `${url.slice(0, 200)}…` : url;
}
