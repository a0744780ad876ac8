import { describe, expect, it } from 'vitest';
import { changedText } from '../../../renderer/views/library/changed-text';

const at = (day: number, hour: number, minute: number) => new Date(2026, 2, day, hour, minute).getTime();

describe('when a document changed', () => {
  it.each([
    { changed: at(10, 14, 32), now: at(10, 23, 59), de: 'heute 14:32', en: 'today 14:32' },
    { changed: at(9, 23, 59), now: at(10, 0, 1), de: 'gestern 23:59', en: 'yesterday 23:59' },
    { changed: at(8, 9, 5), now: at(10, 9, 5), de: '08.03.2026', en: '08/03/2026' },
    // The night the clocks go forward is an hour short, and still one day.
    { changed: at(28, 16, 5), now: at(29, 12, 0), de: 'gestern 16:05', en: 'yesterday 16:05' },
  ])('$de', ({ changed, now, de, en }) => {
    expect(changedText(changed, 'de', now)).toBe(de);
    expect(changedText(changed, 'en', now)).toBe(en);
  });
});
