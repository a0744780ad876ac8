import { spawn } from 'node:child_process';
import { Stop, say } from './project.mjs';

/**
 * A display to draw on: the user's, or a virtual one of our own on a number that is free.
 * @returns {Promise<{ env: Record<string, string>, stop: () => void }>} what the app's environment needs, and how to end it
 */
export async function openDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return { env: {}, stop: () => {} };

  // Xvfb picks the number and writes it to the descriptor once it accepts connections: no race, no polling.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => server.kill();
  const number = await new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    server.once('error', () => reject(new Stop('There is no display and no Xvfb. Please install the package xvfb.')));
    server.once('exit', () => reject(new Stop('There is no display, and Xvfb could not open a virtual one.')));
  });
  // Only the process that was started is to end it; it must not keep this one alive.
  server.unref();
  server.stdio[3].unref?.();
  process.once('exit', stop);
  say(`No display: drawing on a virtual one, :${number}.`);
  return { env: { DISPLAY: `:${number}` }, stop };
}
