import { expect, test } from 'vitest';
import { composeReport } from '#models/report/compose';
import { reportCsv } from '#models/report/formats/csv';
import { reportHtml } from '#models/report/formats/html';
import { LANGUAGES } from '#models/text/language';
import { exampleInput } from '../unit/report/reports';

/** Regenerate with `UPDATE_GOLDEN=1`, then read the difference before it is kept. */
const update = process.env.UPDATE_GOLDEN === '1';

test.each(LANGUAGES)('the report on the parking permit reads as agreed (%s)', async (language) => {
  const document = composeReport(await exampleInput('parking-permit', language));
  await matches(reportHtml(document), `report/parking-permit.${language}.html`);
  await matches(reportCsv(document), `report/parking-permit.${language}.csv`);
});

async function matches(content: string, file: string): Promise<void> {
  const { readFile, writeFile } = await import('node:fs/promises');
  const place = new URL(file, import.meta.url);
  if (update) await writeFile(place, content);
  expect(content).toBe(await readFile(place, 'utf8'));
}
