import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSING_LIMIT_MS, createClosing } from '../../../electron/main/closing';

let loses: boolean;
const doings = { tell: vi.fn(), close: vi.fn(), mayLose: vi.fn(async () => loses) };
let closing: ReturnType<typeof createClosing>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  loses = false;
  closing = createClosing(doings);
});
afterEach(() => vi.useRealTimers());

const long = () => vi.advanceTimersByTime(100 * CLOSING_LIMIT_MS);
const told = () => doings.tell.mock.calls.length;
const closed = () => doings.close.mock.calls.length > 0;

describe('closing', () => {
  it('tells the page once and closes when it is ready', async () => {
    closing.begin();
    closing.begin();
    expect([told(), closed()]).toEqual([1, false]);
    await closing.letGo(true);
    expect([closed(), doings.mayLose.mock.calls.length]).toEqual([true, 0]);
  });

  it('does not wait for a page that does not answer', () => {
    closing.begin();
    vi.advanceTimersByTime(CLOSING_LIMIT_MS - 1);
    expect(closed()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(closed()).toBe(true);
  });

  it('waits as long as the page asks its user, and forgets it when they stay', async () => {
    closing.begin();
    closing.asking();
    long();
    closing.begin();
    expect([told(), closed()]).toEqual([1, false]);
    closing.stay();
    long();
    expect(closed()).toBe(false);
    closing.begin();
    expect(told()).toBe(2);
    await closing.letGo(true);
    expect(closed()).toBe(true);
  });

  it('asks before something is lost, and stays when the user does', async () => {
    closing.begin();
    await closing.letGo(false);
    long();
    expect([closed(), doings.mayLose.mock.calls.length]).toEqual([false, 1]);
    loses = true;
    closing.begin();
    await closing.letGo(false);
    expect(closed()).toBe(true);
  });

  it.each([
    ['open', () => {}],
    ['told', () => closing.begin()],
  ])('lets the system shut down within the limit from %s, whatever the page asks', (_state, arrive) => {
    arrive();
    closing.endOfSystem();
    closing.asking();
    closing.stay();
    expect(closed()).toBe(false);
    vi.advanceTimersByTime(CLOSING_LIMIT_MS);
    expect(closed()).toBe(true);
  });

  it('lets the system shut down at once over a question, and asks none of its own', async () => {
    closing.begin();
    closing.asking();
    closing.endOfSystem();
    expect(closed()).toBe(true);
    closing = createClosing(doings);
    doings.close.mockClear();
    closing.endOfSystem();
    await closing.letGo(false);
    expect([closed(), doings.mayLose.mock.calls.length]).toEqual([true, 0]);
  });
});
