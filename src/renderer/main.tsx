import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/labels.css';
import './styles/bars.css';
import './styles/cards.css';
import './styles/columns.css';
import './styles/lists.css';
import './styles/notices.css';
import './styles/progress.css';
import './panels/frame/frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bridge } from './bridge/bridge.ts';
import { createDesk } from './state/desk.ts';
import { DeskContext } from './state/use-desk.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const desk = createDesk(bridge);
void desk.getState().start();

createRoot(root).render(
  <StrictMode>
    <DeskContext value={desk}>
      <App />
    </DeskContext>
  </StrictMode>,
);
