import { createServer } from 'node:net';
import type { Bridge } from '../src/core/ipc/contract.ts';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    readonly hezhu: Bridge;
  }
}

// What is refused is logged, on the page's console too.
test.use({ faultsExpected: true });

/** A server that counts who knocks. */
async function listen() {
  const knocks: string[] = [];
  const server = createServer((socket) => {
    knocks.push(String(socket.remotePort));
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    knocks,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('the page has nothing of Node and Electron, and three ways to the main process', async ({
  start,
}) => {
  const { page } = await start();
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'electron', 'global', '__dirname'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.hezhu).sort(),
    address: location.href,
  }));
  expect(found).toEqual({
    node: [],
    bridge: ['attachDropped', 'importDropped', 'on', 'request'],
    address: 'app://hezhu/index.html',
  });
});

test('unknown channels are refused, and so is a page that makes up paths', async ({ start }) => {
  const { page } = await start();
  const outcomes = await page.evaluate(async () => {
    const call = (name: keyof Bridge, ...args: unknown[]): unknown =>
      Reflect.apply(window.hezhu[name], window.hezhu, args);
    const message = async (attempt: () => unknown): Promise<string> => {
      try {
        await attempt();
        return 'let through';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    return [
      await message(() => call('request', 'ELECTRON_BROWSER_REQUIRE', 'fs')),
      await message(() => call('request', 'project:import-dropped', { paths: ['/etc/passwd'] })),
      await message(() => call('request', '__proto__')),
      await message(() => call('on', 'ELECTRON_INTERNAL', () => undefined)),
    ];
  });
  expect(outcomes).toEqual([
    'no such channel: ELECTRON_BROWSER_REQUIRE',
    'no such channel: project:import-dropped',
    'no such channel: __proto__',
    'no such channel: ELECTRON_INTERNAL',
  ]);
});

test('a message that does not fit the contract is answered with bad-message', async ({ start }) => {
  const { page } = await start();
  const codes = await page.evaluate(async () => {
    const request = (...message: unknown[]): unknown =>
      Reflect.apply(window.hezhu.request, window.hezhu, message);
    const messages: readonly (readonly [string, ...unknown[]])[] = [
      ['report:open', { report: '../../secret' }],
      ['report:open', { report: 'a', path: '/etc' }],
      ['report:commit', { report: 'a', change: {} }],
      ['settings:change', { theme: 'pink' }],
      ['settings:change', { path: '/etc' }],
      ['app:native-command', { command: 'rm' }],
      ['project:export', { format: 'brat', options: { labels: [] } }],
      ['app:start', 'hello'],
      ['app:start', undefined, 'one more'],
    ];
    return Promise.all(
      messages.map(async ([channel, ...input]) =>
        Reflect.get(Object(Reflect.get(Object(await request(channel, ...input)), 'error')), 'code'),
      ),
    );
  });
  expect(codes).toEqual(Array.from({ length: 9 }, () => 'bad-message'));
});

test('a request for what is not there is answered, and by its code', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => [
    await window.hezhu.request('report:open', { report: 'nowhere' }),
    await window.hezhu.request('project:export', {
      format: 'pdf',
      options: { labels: ['figure'] },
    }),
    await window.hezhu.request('project:open-recent', { id: 'unheard-of' }),
    await window.hezhu.request('job:cancel'),
  ]);
  expect(answers).toEqual([
    { ok: false, error: { code: 'unknown-report', report: 'nowhere' } },
    { ok: false, error: { code: 'unknown-format', format: 'pdf' } },
    { ok: false, error: { code: 'cannot-read', path: 'unheard-of', reason: 'ENOENT' } },
    null,
  ]);
});

test('another page with the same preload gets no answer', async ({ start }) => {
  const { app } = await start();
  const answer: unknown = await app.evaluate(async ({ BrowserWindow, app: electron }) => {
    const preload = `${electron.getAppPath()}/out/preload/index.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
    await stranger.loadURL('about:blank');
    const asked: unknown = await stranger.webContents.executeJavaScript(
      "window.hezhu.request('app:start')",
    );
    stranger.destroy();
    return asked;
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-message' } });
});

test('nothing that a page can do reaches a server', async ({ start }) => {
  const { page, desk } = await start();
  const server = await listen();
  const outcomes = await page.evaluate(async (host) => {
    const outcome = (attempt: () => Promise<unknown>): Promise<string> =>
      Promise.race([
        attempt().then(
          () => 'let through',
          () => 'refused',
        ),
        new Promise<string>((resolve) => setTimeout(resolve, 1500, 'no answer')),
      ]);
    const element = (name: string, attributes: Record<string, string>) => () =>
      new Promise((resolve, reject) => {
        const made = document.createElement(name);
        made.addEventListener('load', resolve);
        made.addEventListener('error', reject);
        for (const [key, value] of Object.entries(attributes)) {
          try {
            made.setAttribute(key, value);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        }
        document.body.append(made);
      });
    const http = `http://${host}/`;
    const attempts: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch(http, { mode: 'no-cors' }),
      xhr: () =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = resolve;
          request.onerror = reject;
          request.open('GET', http);
          request.send();
        }),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(`ws://${host}/`);
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      events: () =>
        new Promise((resolve, reject) => {
          const source = new EventSource(http);
          source.onopen = resolve;
          source.onerror = reject;
        }),
      // A beacon answers nothing; only the server can tell.
      beacon: () => new Promise(() => navigator.sendBeacon(http, 'x')),
      image: element('img', { src: http }),
      script: element('script', { src: http }),
      style: element('link', { rel: 'stylesheet', href: http }),
      prefetch: element('link', { rel: 'prefetch', href: http }),
      preconnect: element('link', { rel: 'preconnect', href: http }),
      font: () => new FontFace('x', `url(${http})`).load(),
      video: element('video', { src: http }),
    };
    const results: [string, string][] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      results.push([name, await outcome(attempt)]);
    }
    return Object.fromEntries(results);
  }, server.host);
  await page.waitForTimeout(500);
  expect(server.knocks).toEqual([]);
  expect(Object.values(outcomes)).not.toContain('let through');
  await expect(desk.reportTitles()).toHaveCount(5);
  await server.close();
});

test('the page stays where it is, alone', async ({ start }) => {
  const { app, page } = await start();
  const server = await listen();
  await page.evaluate((host) => {
    const http = `http://${host}/`;
    window.open(http);
    window.open('about:blank');
    const link = document.createElement('a');
    link.href = http;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.target = '';
    link.click();
    const frame = document.createElement('iframe');
    frame.src = http;
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = http;
    document.body.append(form);
    form.submit();
    location.href = 'file:///etc/passwd';
    location.assign(http);
  }, server.host);
  await page.waitForTimeout(1000);
  // Playwright still waits for the navigation that was refused; the main process knows what is on screen.
  const windows: unknown = await app.evaluate(({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows().map(async ({ webContents }) => ({
        address: webContents.getURL(),
        loading: webContents.isLoading(),
        reports: Number(
          await webContents.executeJavaScript("document.querySelectorAll('.report-title').length"),
        ),
      })),
    ),
  );
  expect(windows).toEqual([{ address: 'app://hezhu/index.html', loading: false, reports: 5 }]);
  expect(server.knocks).toEqual([]);
  await server.close();
});

test('the main process’s session refuses what the page’s policy already does', async ({
  start,
}) => {
  const { app } = await start();
  const server = await listen();
  const refused = await app.evaluate(async ({ net }, host) => {
    const outcome = (address: string): Promise<string> =>
      net.fetch(address).then(
        ({ status }) => String(status),
        (error: unknown) => String(error),
      );
    return Promise.all(
      [
        `http://${host}/`,
        'https://example.com/',
        'app://elsewhere/index.html',
        'app://hezhu/..%2f..%2fpackage.json',
        'app://hezhu/missing.js',
        'app://hezhu/index.html',
      ].map(outcome),
    );
  }, server.host);
  expect(refused.map((outcome) => (/^\d+$/.test(outcome) ? outcome : 'refused'))).toEqual([
    'refused',
    'refused',
    '404',
    '404',
    '404',
    '200',
  ]);
  expect(server.knocks).toEqual([]);
  await server.close();
});

test('no script runs but the page’s own, and no text becomes markup', async ({ start }) => {
  const { page } = await start();
  const ran = await page.evaluate(async () => {
    const outcome = (attempt: () => unknown): string => {
      try {
        return `ran: ${String(attempt())}`;
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    // The debugger that brought this function here may evaluate; from a task of the page's own on, the policy holds.
    await new Promise((resolve) => setTimeout(resolve));
    const inline = document.createElement('script');
    const outcomes = [
      outcome(() => (0, eval)('6 * 7')),
      outcome(() => new Function('return 6 * 7')()),
      outcome(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
      outcome(() => document.write('<p>')),
    ];
    try {
      inline.textContent = 'window.intruded = true';
      document.body.append(inline);
    } catch {
      // Refused before it could run.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { outcomes, intruded: 'intruded' in window };
  });
  expect(ran).toEqual({
    outcomes: ['EvalError', 'EvalError', 'TypeError', 'TypeError'],
    intruded: false,
  });
});

test('no permission is given but to write to the clipboard', async ({ start }) => {
  const { page } = await start();
  const states = await page.evaluate(async () => {
    const state = async (name: string): Promise<string> => {
      const asked: unknown = await navigator.permissions
        .query(JSON.parse(JSON.stringify({ name })))
        .then(
          (status) => status.state,
          () => 'unknown',
        );
      return String(asked);
    };
    const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'given',
      () => 'refused',
    );
    const screen = await navigator.mediaDevices.getDisplayMedia().then(
      () => 'given',
      () => 'refused',
    );
    const place = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      );
    });
    return {
      media,
      screen,
      place,
      notifications: await Notification.requestPermission(),
      clipboard: await state('clipboard-read'),
      midi: await state('midi'),
    };
  });
  expect(states).toEqual({
    media: 'refused',
    screen: 'refused',
    place: 'refused',
    notifications: 'denied',
    clipboard: 'denied',
    midi: 'denied',
  });
});
