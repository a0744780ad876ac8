import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PATTERN_IDS, RULE_IDS } from '#models/readiness/assessment';
import { PATTERNS } from '#models/readiness/patterns/register';
import { RULES } from '#models/readiness/rules/register';
import { findings } from '#models/text/findings';
import { patterns } from '#models/text/patterns';
import { PATTERN_EXAMPLES } from '../unit/readiness/pattern-examples';
import { read } from './sources';

const TABLE = read('test/unit/readiness/rules.test.ts');

/** A rule nobody explains cannot be trusted, and one nobody tried on a neighbour fires too often. */
describe('every rule', () => {
  it.each(RULE_IDS)('%s is registered, worded and tried', (code) => {
    expect(RULES.filter((rule) => rule.code === code)).toHaveLength(1);
    for (const language of ['de', 'en'] as const) {
      expect(findings[language].rule[code].name).not.toBe('');
      expect(findings[language].rule[code].long.length).toBeGreaterThan(40);
    }
    // The table tries every pair of media with every transfer, so each row of another rule is a place where this one must not fire.
    expect(TABLE).toContain(`'${code} `);
  });

  it.each(PATTERN_IDS)('%s is registered, worded, tried, and tried where it must not show', (code) => {
    expect(PATTERNS.filter((pattern) => pattern.code === code)).toHaveLength(1);
    for (const language of ['de', 'en'] as const) {
      expect(patterns[language].pattern[code].name).not.toBe('');
      expect(patterns[language].pattern[code].long.length).toBeGreaterThan(40);
      expect(patterns[language].why[code]).toBeTruthy();
    }
    expect(PATTERN_EXAMPLES[code].some(({ finds }) => finds.length > 0)).toBe(true);
    expect(PATTERN_EXAMPLES[code].some(({ finds }) => finds.length === 0)).toBe(true);
  });

  it('has its file under its own name', () => {
    const files = (folder: string) =>
      readdirSync(new URL(`../../models/readiness/${folder}/`, import.meta.url))
        .map((file) => file.replace(/\.ts$/, ''))
        .filter((file) => file !== 'register')
        .sort();
    expect(RULES.map((rule) => rule.id).sort()).toEqual(files('rules'));
    expect(PATTERNS.map((pattern) => pattern.id).sort()).toEqual(files('patterns'));
  });
});
