import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { drawFigure } from '../state/figure';
import { showStartFailure } from '../state/failures';
import { start } from '../state/start';
import '../styles/tokens.css';
import '../styles/base.css';
import { App } from './app';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element "root" to draw into.');

try {
  const { figureOnly } = await start();
  if (figureOnly) {
    root.className = 'figure-only';
    await drawFigure(root);
  } else {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
} catch (error) {
  showStartFailure(root, error);
}
